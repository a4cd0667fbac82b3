import { parseMnemonic, type MnemonicPart } from '../../language/mnemonic.ts';
import type { OutlineBlock, Place } from '../recognise/outline.ts';
import { withoutClosing } from '../recognise/sentences.ts';
import { withoutCommonVerb } from './leading-verb.ts';
import { fullWidth, rowsOf, textsAbout } from './mnemonic-texts.ts';
import { pairedItems } from './paired-items.ts';
import { inlineItems } from './inline-items.ts';

/** Items of one counted part, with the place where the text lists them. */
export interface FoundItems {
  names: string[];
  place: Place;
}

const separators = /、|，|；|以及|(?<=.{2})(?:和|与|及)(?=.{2})/u;

/** Splits a list such as `甲、乙和丙` into as many members as a numeral promises. */
function membersOf(text: string, count: number): string[] | undefined {
  for (const pattern of [/、/u, /[、，]/u, /[，；]/u, /；/u, separators]) {
    const parts = text.split(pattern);
    const members = parts
      .map((part, index) => (index === parts.length - 1 ? (/^[^，]*/u.exec(part)?.[0] ?? '') : part))
      .map((member) =>
        withoutClosing(
          member
            .replace(/^(?:即|是|包括|分别是|分别为|就是|指的是|[“”：:])+/u, '')
            .replace(/等$|(?:依次|逐步|同步|一体|协同)(?:推进|开展|进行|实施|落实)$/u, ''),
        ),
      );
    if (members.length === count && members.every((member) => [...member].length >= 1 && [...member].length <= 24))
      return withoutCommonVerb(members);
  }
  return undefined;
}

/** Items that a sentence lists right after or right before a name. */
function inSentence(text: string, name: string, count: number): string[] | undefined {
  const at = text.indexOf(name);
  if (at < 0) return undefined;
  const after = text.slice(at + name.length);
  const listed =
    /^[”」』"]?[^，。；：（(“]{0,10}?(?:[（(]([^（）()]{2,120})[）)]|[，,：:]?(?:——)?(?:即|就是|分别是|分别为|包括|是|：|:)([^。；]{2,120}))/u.exec(
      after,
    );
  const following = listed ? membersOf(listed[1] ?? listed[2] ?? '', count) : undefined;
  if (following) return following;
  const before = /([^，。；：“”]{2,80})[“「『"]?$/u.exec(text.slice(0, at))?.[1];
  return before === undefined || count < 2
    ? undefined
    : membersOf(
        before
          .replace(
            /^.*?(?:通过|按照|经过|坚持|实行|采取|做到|落实|开展|推行|围绕|列出|制定|建立|形成|充分发挥|发挥|用|以)/u,
            '',
          )
          .replace(/[“「『"]$/u, ''),
        count,
      );
}

/** Items below the heading that has the name: as many headings or list items as the numeral says. */
function belowHeading(blocks: readonly OutlineBlock[], name: string, count: number): FoundItems | undefined {
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading' || !block.text.includes(name)) continue;
    const end = blocks.findIndex((other, at) => at > index && other.kind === 'heading' && other.level <= block.level);
    const inside = blocks.slice(index + 1, end < 0 ? undefined : end);
    const headings = inside.filter((other) => other.kind === 'heading' && other.level === block.level + 1);
    if (headings.length === count)
      return { names: headings.map((heading) => (heading.kind === 'heading' ? heading.text : '')), place: block.place };
    const list = inside.find((other) => other.kind === 'list' && other.items.length === count);
    if (list?.kind === 'list' && list.items.every(({ text }) => [...text].length <= 30))
      return { names: list.items.map(({ text }) => text), place: list.items[0]?.place ?? block.place };
  }
  return undefined;
}

/** The first answer that a text gives. */
function firstIn(
  texts: readonly { text: string; place: Place }[],
  read: (text: string) => string[] | undefined,
): FoundItems | undefined {
  for (const { text, place } of texts) {
    const names = read(text);
    if (names) return { names, place };
  }
  return undefined;
}

/** Items of all parts where the text lists them together. */
function inPairs(
  blocks: readonly OutlineBlock[],
  name: string,
  parts: readonly MnemonicPart[],
): FoundItems[] | undefined {
  for (const { text, place } of rowsOf(blocks, name)) {
    const items = pairedItems(text.replaceAll(name, '\n'), parts);
    if (items) return items.map((names) => ({ names, place }));
  }
  return undefined;
}

/**
 * The one item of a part that counts one thing: the clause that repeats the part, beside the items of the other
 * parts.
 */
function loneItem(text: string, part: string): string[] | undefined {
  const clauses = text
    .split(/[，。；：！？、]/u)
    .filter((clause) => clause.startsWith(part) && [...clause].length > [...part].length && [...clause].length <= 16);
  return clauses.length === 1 ? clauses : undefined;
}

/** Items of each counted part of a name such as `五查` or `两清单一公示`, where the text lists as many as the numerals say. */
export function itemsOf(blocks: readonly OutlineBlock[], name: string): (FoundItems | undefined)[] {
  const parts = parseMnemonic(name);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (total > 20) return parts.map(() => undefined);
  const texts = fullWidth(blocks, name);
  const pairs = inPairs(blocks, name, parts);
  if (pairs) return pairs;
  const whole =
    total < 2
      ? undefined
      : (firstIn(texts, (text) => inSentence(text, name, total)) ?? belowHeading(blocks, name, total));
  if (whole) {
    let from = 0;
    return parts
      .map(({ count }) => ({ names: whole.names.slice(from, (from += count)), place: whole.place }))
      .map(({ names, place }) => ({ names: withoutCommonVerb(names), place }));
  }
  const about = textsAbout(blocks, name);
  const found = parts.map((part) => {
    // A part that counts one thing would take any words beside it for its item.
    if (part.count < 2) return undefined;
    const ofPart =
      parts.length === 1
        ? undefined
        : firstIn(texts, (text) => inSentence(text.replaceAll(name, ''), part.name, part.count));
    return ofPart ?? firstIn(about, (text) => inlineItems(text, name, part.name, part.count));
  });
  const isTold = parts.some(({ count }, index) => count > 1 && found[index] !== undefined);
  return parts.map(({ name: part, count }, index) =>
    count === 1 && isTold ? firstIn(about, (text) => loneItem(text.replaceAll(name, ''), part)) : found[index],
  );
}
