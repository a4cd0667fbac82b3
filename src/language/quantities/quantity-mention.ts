/** A quantity as a text mentions it; `parseQuantity` reads its value. */
export interface QuantityMention {
  /** Offset in the text. */
  index: number;
  /** Number, qualifier and measure word as typed. Example: `５０ 余条`. */
  text: string;
}

/** The mentions in order; of two that overlap, the one that begins first, and of those the longer. */
export function withoutOverlaps(mentions: readonly QuantityMention[]): QuantityMention[] {
  const kept: QuantityMention[] = [];
  let end = 0;
  for (const mention of [...mentions].sort((a, b) => a.index - b.index || b.text.length - a.text.length)) {
    if (mention.index < end) continue;
    kept.push(mention);
    end = mention.index + mention.text.length;
  }
  return kept;
}
