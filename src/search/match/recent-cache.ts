/** Keeps the values that were asked for last; the one not asked for longest goes first. A value that fails is not kept. */
export class RecentCache<T> {
  readonly #most: number;
  readonly #values = new Map<string, Promise<T>>();

  /** @param most Most values to keep, at least 1. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The value under a key, made where it is not kept. */
  get(key: string, make: () => Promise<T>): Promise<T> {
    const value = this.#values.get(key) ?? make();
    this.#values.delete(key);
    this.#values.set(key, value);
    value.catch(() => {
      if (this.#values.get(key) === value) this.#values.delete(key);
    });
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }
}
