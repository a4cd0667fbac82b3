import { pointAt, type Point } from './marks.ts';

/** A paragraph that contains several points in a row. */
export interface RunIn {
  /** What comes before the first point. */
  intro: string;
  points: readonly Point[];
}

const circled = /[①②③④⑤⑥⑦⑧⑨⑩]/u;

/** A number inside a text that begins a point: `（1）`, `①`, `1.`. */
function numberAt(text: string): Point | undefined {
  const found = /^(?:[（(](\d{1,2}|[一二三四五六七八九十]+)[）)]|([①②③④⑤⑥⑦⑧⑨⑩])|(\d{1,2})[.、．](?!\d))\s*/u.exec(text);
  if (!found) return undefined;
  const [whole, inBrackets, circle, plain] = found;
  const series = inBrackets !== undefined ? '（）' : circle !== undefined ? '①' : '1.';
  const numerals = '一二三四五六七八九十';
  const number = inBrackets ?? plain;
  const ordinal =
    circle !== undefined
      ? '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(circle) + 1
      : /^\d/.test(number ?? '')
        ? Number(number)
        : numerals.indexOf(number ?? '') + 1;
  return { kind: 'point', series, ordinal, rest: text.slice(whole.length) };
}

interface Found {
  at: number;
  point: Point;
}

/** Places where a point may begin: the beginning, and after a mark that closes a clause. */
function candidates(text: string): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const before = text.slice(0, at).trimEnd().at(-1) ?? '';
    const mayBegin = before === '' || /[。；;！？!?：:，,”>＞、）]/.test(before);
    if (!mayBegin && !circled.test(text.charAt(at))) continue;
    if (/[\s　]/.test(text.charAt(at))) continue;
    const rest = text.slice(at);
    const point = pointAt(rest) ?? numberAt(rest);
    if (point) found.push({ at, point });
  }
  return found;
}

/** The longest run that counts from one; a run of one is none. */
function sequence(found: readonly Found[]): Found[] {
  for (const first of found.filter(({ point }) => point.ordinal === 1)) {
    const run = [first];
    for (const next of found) {
      const last = run.at(-1) ?? first;
      if (next.at <= last.at || next.point.series !== first.point.series) continue;
      const [previous = 0, ordinal = 0] = [last.point.ordinal, next.point.ordinal];
      const follows =
        ordinal === previous + 1 ||
        (ordinal === Infinity && previous !== Infinity) ||
        (ordinal === 3 && previous === 3 && next.point.series === '首先');
      if (follows) run.push(next);
    }
    if (run.length >= 2) return run;
  }
  return [];
}

/**
 * Takes a paragraph such as `…：一是甲；二是乙；三是丙。` apart.
 *
 * @returns `undefined` when it contains no points that count from one, in order.
 */
export function runInOf(text: string): RunIn | undefined {
  const run = sequence(candidates(text));
  const [first] = run;
  if (!first) return undefined;
  const points = run.map(({ at, point }, index) => {
    const until = run[index + 1]?.at ?? text.length;
    return {
      ...point,
      rest: text
        .slice(at, until)
        .slice(text.slice(at).length - point.rest.length)
        .replace(/[>＞\s　]+$/u, ''),
    };
  });
  return { intro: text.slice(0, first.at).replace(/[>＞\s　]+$/u, ''), points };
}
