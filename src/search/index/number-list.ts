/** A growing list of whole numbers from 0 to 2^32 - 1, four bytes each: a large site has tens of millions of them. */
export class NumberList {
  #values = new Uint32Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** The numbers so far; a view that further pushes may leave behind. */
  values(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }
}
