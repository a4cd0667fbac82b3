/** Numbers from 0 up to 1, the same ones for the same seed. */
export type Random = () => number;

/** Random numbers by mulberry32, seeded by a text. */
export function randomFrom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`, both included. */
export function integer(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/**
 * One item of a list.
 *
 * @throws {RangeError} When the list is empty.
 */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[integer(random, 0, items.length - 1)];
  if (item === undefined) throw new RangeError('Nothing to pick from');
  return item;
}

/** The items in random order. */
export function shuffle<Item>(random: Random, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/**
 * Up to `count` different texts from a draw that may fail or repeat itself.
 *
 * @param draw One attempt; `undefined` where it came to nothing.
 */
export function drawDistinct<Drawn extends { text: string }>(count: number, draw: () => Drawn | undefined): Drawn[] {
  const drawn = new Map<string, Drawn>();
  for (let attempt = 0; attempt < count * 20 && drawn.size < count; attempt += 1) {
    const one = draw();
    if (one && !drawn.has(one.text)) drawn.set(one.text, one);
  }
  return [...drawn.values()];
}
