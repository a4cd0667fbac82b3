/** Spreads keys, which begin with the few thousand characters of a language, over a table of a power of two. */
const spread = (key: number, bits: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - bits);

/**
 * Numbers the words of a site from 0 in the order in which they come. An open table of numbers, because a large site
 * asks for tens of millions.
 */
export class WordNumbers {
  #bits = 16;
  #keys = new Uint32Array(2 ** 16);
  #numbers = new Uint32Array(2 ** 16);
  readonly #others = new Map<string, number>();
  /** Number of keys; no word has the key 0. */
  #keyCount = 0;
  #size = 0;

  /** Different words so far. */
  get size(): number {
    return this.#size;
  }

  /** Numbers of the words of a page: of those with a key (see `keyOf`), then of the others. */
  numbersOf(keys: Uint32Array, others: readonly string[]): Uint32Array {
    const numbers = new Uint32Array(keys.length + others.length);
    for (let at = 0; at < keys.length; at += 1) numbers[at] = this.#ofKey(keys[at] ?? 0);
    others.forEach((word, index) => {
      let number = this.#others.get(word);
      if (number === undefined) this.#others.set(word, (number = this.#size++));
      numbers[keys.length + index] = number;
    });
    return numbers;
  }

  /** All keys, rising, and the number of each. */
  keys(): { keys: Uint32Array; numbers: Uint32Array } {
    const keys = this.#keys.filter((key) => key !== 0).sort();
    return { keys, numbers: keys.map((key) => this.#ofKey(key)) };
  }

  /** All other words with their numbers, rising. */
  others(): [word: string, number: number][] {
    return [...this.#others].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  #ofKey(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = spread(key, this.#bits);
    for (let found = this.#keys[slot]; found !== key; found = this.#keys[slot]) {
      if (found === 0) return this.#add(key, slot);
      slot = (slot + 1) & mask;
    }
    return this.#numbers[slot] ?? 0;
  }

  #add(key: number, slot: number): number {
    const number = this.#size++;
    this.#keyCount += 1;
    this.#keys[slot] = key;
    this.#numbers[slot] = number;
    if (2 * this.#keyCount > this.#keys.length) this.#grow();
    return number;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#bits += 1;
    this.#keys = new Uint32Array(2 ** this.#bits);
    this.#numbers = new Uint32Array(2 ** this.#bits);
    const mask = this.#keys.length - 1;
    keys.forEach((key, index) => {
      if (key === 0) return;
      let slot = spread(key, this.#bits);
      while (this.#keys[slot] !== 0) slot = (slot + 1) & mask;
      this.#keys[slot] = key;
      this.#numbers[slot] = numbers[index] ?? 0;
    });
  }
}
