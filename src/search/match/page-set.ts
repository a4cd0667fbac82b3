/** Bits of a word of memory. */
const width = 32;

/** A set of pages as bits, which sets of thousands of pages are counted and cut by in no time. */
export class PageSet {
  readonly #bits: Uint32Array;

  /** @param pages Pages of the index. */
  constructor(pages: number) {
    this.#bits = new Uint32Array(Math.ceil(pages / width));
  }

  /** The set of every page. */
  static all(pages: number): PageSet {
    const set = new PageSet(pages);
    for (let page = 0; page < pages; page += 1) set.add(page);
    return set;
  }

  add(page: number): void {
    const at = page >>> 5;
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (page & 31));
  }

  has(page: number): boolean {
    return ((this.#bits[page >>> 5] ?? 0) & (1 << (page & 31))) !== 0;
  }

  /** The pages that are in another set too. */
  and(other: PageSet): PageSet {
    const both = new PageSet(width * this.#bits.length);
    this.#bits.forEach((bits, at) => (both.#bits[at] = bits & (other.#bits[at] ?? 0)));
    return both;
  }

  /** How many of its pages are in another set too. */
  countIn(other: PageSet): number {
    let count = 0;
    for (let at = 0; at < this.#bits.length; at += 1) {
      let bits = (this.#bits[at] ?? 0) & (other.#bits[at] ?? 0);
      for (; bits !== 0; bits &= bits - 1) count += 1;
    }
    return count;
  }

  /** Its pages, rising. */
  pages(): number[] {
    const pages: number[] = [];
    this.#bits.forEach((bits, at) => {
      for (let bit = 0; bit < width; bit += 1) if (bits & (1 << bit)) pages.push(at * width + bit);
    });
    return pages;
  }
}
