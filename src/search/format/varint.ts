const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Writes whole numbers from 0 to 2^32 - 1 as bytes: seven bits a byte, the lowest first, the high bit where more
 * follow (LEB128).
 */
export class VarintWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  number(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /**
   * Writes a text that mostly begins like the one before it: the number of UTF-16 units that both have, then the length
   * in bytes and the UTF-8 of the rest.
   */
  textAfter(before: string, text: string): void {
    let shared = 0;
    while (shared < before.length && before[shared] === text[shared]) shared += 1;
    // A pair of surrogates is never cut.
    if (shared > 0 && (text.charCodeAt(shared - 1) & 0xfc00) === 0xd800) shared -= 1;
    const rest = encoder.encode(text.slice(shared));
    this.number(shared);
    this.number(rest.length);
    this.bytes(rest);
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  get length(): number {
    return this.#length;
  }

  /** A copy of what has been written. */
  result(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what `VarintWriter` wrote. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** @throws {RangeError} At the end of the bytes. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) throw new RangeError('The file ends in the middle of a number');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  /**
   * Reads what `textAfter` wrote.
   *
   * @throws {RangeError} At the end of the bytes.
   */
  textAfter(before: string): string {
    return before.slice(0, this.number()) + decoder.decode(this.bytes(this.number()));
  }

  /** @throws {RangeError} At the end of the bytes. */
  bytes(length: number): Uint8Array {
    const end = this.at + length;
    if (end > this.#bytes.length) throw new RangeError('The file ends in the middle of a word');
    const part = this.#bytes.subarray(this.at, end);
    this.at = end;
    return part;
  }
}
