import { overlapping } from '../spans.ts';
import { measuredMentionsIn } from './measured-mentions.ts';
import { amounts } from './mention-patterns.ts';
import { nameSpansIn } from './names-with-numerals.ts';
import { endsWord, qualifiers } from './qualifiers.ts';
import { withoutOverlaps, type QuantityMention } from './quantity-mention.ts';

/** An amount without a qualifier that is the end of the word before it. */
function amountOf(amount: string, index: number, text: string): QuantityMention {
  const prefix = new RegExp(`^${qualifiers.before}`, 'u').exec(amount)?.[0];
  const isPart = prefix !== undefined && endsWord(prefix, text.slice(Math.max(0, index - 4), index));
  const own = isPart ? amount.slice(prefix.length).trimStart() : amount;
  return { index: index + amount.length - own.length, text: own };
}

/**
 * Finds numbers before a measure word, `17名`, `５０ 余条`, `两个`, `上千万元`, `30%`, and other amounts.
 *
 * Left out: ordinals (第三次), years (1985年), dates, times of day, `一` and names that contain a numeral.
 *
 * @param names Names that contain a numeral and are no quantities.
 */
export function quantityMentionsIn(text: string, names: ReadonlySet<string>): QuantityMention[] {
  if (!/[\d０-９一二两三四五六七八九十百千万半]/.test(text)) return [];
  const isName = overlapping(nameSpansIn(text, names));
  const found = [
    ...measuredMentionsIn(text),
    ...amounts.flatMap((amount) =>
      [...text.matchAll(amount)].map(({ 0: match, index }) => amountOf(match, index, text)),
    ),
  ];
  return withoutOverlaps(found).filter((mention) => !isName(mention.index, mention.index + mention.text.length));
}
