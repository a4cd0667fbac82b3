/**
 * Keeps the values that were asked for last, up to a total size; those not asked for longest go first. A value that
 * fails is not kept.
 */
export class RecentCache<T> {
  readonly #most: number;
  readonly #sizeOf: (value: T) => number;
  readonly #values = new Map<string, Promise<T>>();
  readonly #sizes = new Map<string, number>();
  #total = 0;

  /**
   * @param most Most that the values may come to; the last value is kept even when it is larger by itself.
   * @param sizeOf Size of a value, by default 1.
   */
  constructor(most: number, sizeOf: (value: T) => number = () => 1) {
    this.#most = most;
    this.#sizeOf = sizeOf;
  }

  /** Whether a value is kept or being made. */
  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** The value under a key, made where it is not kept. */
  get(key: string, make: () => Promise<T>): Promise<T> {
    const kept = this.#values.get(key);
    const value = kept ?? make();
    this.#values.delete(key);
    this.#values.set(key, value);
    if (!kept) {
      value.then(
        (made) => this.#values.get(key) === value && this.#count(key, this.#sizeOf(made)),
        () => this.#values.get(key) === value && this.#drop(key),
      );
    }
    return value;
  }

  #count(key: string, size: number): void {
    this.#sizes.set(key, size);
    this.#total += size;
    for (const oldest of this.#values.keys()) {
      if (this.#total <= this.#most || oldest === key) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#values.delete(key);
    this.#total -= this.#sizes.get(key) ?? 0;
    this.#sizes.delete(key);
  }
}
