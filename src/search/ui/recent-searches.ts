/** Most searches that are kept. */
const maxKept = 8;

/** Longest search that is kept, in UTF-16 units; longer ones are pasted text, not something to search again. */
const maxLength = 60;

/** Adds a search in front; one that is there already moves up. */
export function withRecent(recent: readonly string[], query: string): string[] {
  const text = query.trim();
  if (!text || text.length > maxLength) return [...recent];
  return [text, ...recent.filter((each) => each !== text)].slice(0, maxKept);
}

/** Reads what was kept; anything else is nothing. */
export function parseRecent(kept: string | null): string[] {
  try {
    const parsed: unknown = JSON.parse(kept ?? '[]');
    if (!Array.isArray(parsed)) return [];
    return parsed
      .filter((each): each is string => typeof each === 'string' && each.length > 0 && each.length <= maxLength)
      .slice(0, maxKept);
  } catch {
    return [];
  }
}

/** The reader's last searches, kept on the device alone. Where the browser keeps nothing, there are none. */
export class RecentSearches {
  readonly #key: string;

  /** @param base Base path of the site; sites on one host keep theirs apart. */
  constructor(base: string) {
    this.#key = `${base} recent-searches`;
  }

  /** The latest first. */
  list(): string[] {
    return this.#try((storage) => parseRecent(storage.getItem(this.#key))) ?? [];
  }

  add(query: string): void {
    this.#try((storage) => storage.setItem(this.#key, JSON.stringify(withRecent(this.list(), query))));
  }

  clear(): void {
    this.#try((storage) => storage.removeItem(this.#key));
  }

  /** Browsers that may keep nothing throw at the mere sight of their storage. */
  #try<T>(act: (storage: Storage) => T): T | undefined {
    try {
      return act(localStorage);
    } catch {
      return undefined;
    }
  }
}
