import { paragraphText, type Block, type Paragraph, type Run } from '../block.ts';

const plain = (text: string): Run => ({ text, bold: false });
const endsWithMark = (text: string): boolean => /[。！？；：，、!?;:,]["”’）)]?\s*$/u.test(text);

/** Texts of the items, with a mark between those that have none at their end. */
function joined(items: readonly Paragraph[]): Run[] {
  return items.flatMap((item, index): Run[] => {
    const isLast = index === items.length - 1;
    return [...item.runs, ...(isLast || endsWithMark(paragraphText(item)) ? [] : [plain('；')])];
  });
}

const isItem = (block: Block): block is Paragraph => block.kind === 'paragraph' && block.list !== undefined;

/**
 * Takes the items of a nested list into the item above them, where they stay its own; in a row with it they would be
 * counted on with its numbers. What is no item of a list follows it.
 *
 * @param parent The item that the nested list belongs to.
 * @param nested Content of the nested list, its own nested lists folded in already.
 * @param depth How many lists enclose the nested one, from 1.
 */
export function foldNested(parent: Paragraph, nested: readonly Block[], depth: number): Block[] {
  const items = nested.filter(isItem);
  const others = nested.filter((block) => !isItem(block));
  if (items.length === 0) return [parent, ...others];
  const inner = joined(items);
  // Marks alone would not distinguish the items of a third list from those of the second.
  if (depth > 1) return [{ ...parent, runs: [...parent.runs, plain('（'), ...inner, plain('）')] }, ...others];
  return [
    { ...parent, runs: [...parent.runs, ...(endsWithMark(paragraphText(parent)) ? [] : [plain('：')]), ...inner] },
    ...others,
  ];
}
