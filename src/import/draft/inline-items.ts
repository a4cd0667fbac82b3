import { withoutClosing } from '../recognise/sentences.ts';

const numeralAndMeasure = /^[一二两三四五六七八九十]+(?:个|大|类|种|项|条|步|道|方面)?(?:必|要|须)?/u;
const plainWords = /^[\p{Script=Han}A-Za-z0-9]+$/u;
const quotedWords = /[“「『][^“”「」『』]*[”」』]/gu;
const maxLength = 24;

/** Words that every item of a counted part repeats: 查 of 五查, 带头 of 三个带头, 见 of 三必见. */
export function headOf(part: string): string {
  return part.replace(numeralAndMeasure, '');
}

/** Words before an item that say only that it is done. */
const leading =
  /^(?:[^，、“”]{0,6}(?:制定|列出|建立|形成|建好)(?:了|出)?)?(?:[“”‘’]|并|且|通过|按照|经过|坚持|实行|采取|做到|落实|开展|推行|围绕|即|是|包括|分别是|分别为|一是|二是|三是|四是|五是|六是|首先|其次|再次|最后)*/u;

/** The item of a stretch: its first clause, without what leads to it. */
function itemOf(stretch: string): string {
  return withoutClosing((/^[^，：]*/u.exec(stretch)?.[0] ?? '').replace(leading, ''));
}

function areItems(names: readonly string[]): boolean {
  return (
    new Set(names).size === names.length &&
    names.every((name) => [...name].length >= 2 && [...name].length <= maxLength)
  );
}

/** Splits at marks that occur outside quotation marks. */
function stretches(text: string, marks: RegExp): string[] {
  const shielded = text.replace(quotedWords, (quotation) => '\uE000'.repeat(quotation.length));
  const parts: string[] = [];
  let from = 0;
  for (const { 0: mark, index } of shielded.matchAll(marks)) {
    parts.push(text.slice(from, index));
    from = index + mark.length;
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
}

/** Marks between items, the widest first. */
const granularities = [/[。；！？：]/gu, /[，。；！？：]/gu, /[、，。；！？：]|和|及/gu];

/**
 * Whether a stretch repeats the head outside quotation marks; a head of one character only where the stretch begins
 * or ends.
 */
function repeats(stretch: string, head: string): boolean {
  const bare = stretch.replace(quotedWords, '');
  const first = /^[^，]*/u.exec(bare)?.[0] ?? '';
  return [...head].length > 1 ? first.includes(head) : first.startsWith(head) || first.endsWith(head);
}

/** As many neighbours of one row as the numeral says: right after the name, or right before it. */
function inRow(around: readonly string[], head: string, count: number): string[] | undefined {
  const length = around.findIndex((stretch) => !repeats(stretch, head));
  return (length < 0 ? around.length : length) === count ? around.slice(0, count) : undefined;
}

/** Items that repeat the head in one word: 见人见事见思想. */
function chained(text: string, head: string, count: number): string[] | undefined {
  const chain = new RegExp(`(?:${head}[^${head}，。；：、“”]{1,6}){${count}}(?=[”」』，。；：、]|$)`, 'u').exec(
    text,
  )?.[0];
  return chain?.split(new RegExp(`(?=${head})`, 'u'));
}

/** What a way of working is called after its name; its items may follow at once: `“三比三看”办法比产量、比品质`. */
const called =
  /^[^，。；：“”]{0,6}?(?:工作法|办法|方法|机制|模式|制度|做法|要求|活动|行动|标准|思路)(?=\p{Script=Han})/u;

/** What a text says of each of several problems: `改革意识不强突出表现在，…`. */
const shownIn = /([^，。；：！？、]{2,16}?)(?:突出|主要|具体|集中)?(?:表现|体现)(?:在|为|是)/gu;

/**
 * Finds the items of a counted part that a text mentions without listing them after the name: stretches in a row that
 * repeat the part's words (`“五不”，直奔主题不“绕”，…`), such sentences spread over the text (`支部书记带头…。老党员带头…`), or one word
 * (`见人见事见思想`).
 *
 * @param name The whole name as the text has it.
 * @param part The counted part of the name.
 * @param text A text that has the name, or is below a heading that has it.
 * @returns Exactly `count` items, or nothing.
 */
export function inlineItems(text: string, name: string, part: string, count: number): string[] | undefined {
  const head = headOf(part);
  // Names are an author's text: only plain words become part of a pattern.
  if (count < 2 || head === '' || !plainWords.test(name)) return undefined;
  const own = new RegExp(`[“「『]?${name}[”」』]?`, 'u');
  const at = own.exec(text);
  const [before, after] = at
    ? [text.slice(0, at.index), text.slice(at.index + at[0].length).replace(called, '，')]
    : ['', text];
  const found = (names: readonly string[] | undefined): string[] | undefined => {
    const items = names?.map(itemOf);
    return items?.length === count && areItems(items) ? items : undefined;
  };
  for (const marks of granularities) {
    const [lead = '', ...following] = stretches(after, marks);
    const row = at
      ? (found(inRow(/^[，：:]/u.test(after) ? [lead, ...following] : following, head, count)) ??
        found(inRow(stretches(before, marks).reverse(), head, count)?.reverse()))
      : undefined;
    const items = row ?? found(stretches(text.replace(own, ''), marks).filter((stretch) => repeats(stretch, head)));
    if (items) return items;
  }
  if (/问题|不足|短板|表现|差距/u.test(head))
    return found([...after.matchAll(shownIn)].map(([, problem = '']) => problem));
  return found(chained(text.replace(own, ''), head, count));
}
