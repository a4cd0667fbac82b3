import { mostCases } from './compare-address.ts';

/** A case that a reader has chosen to compare. */
export interface ChosenCase {
  id: string;
  /** Short name of its unit, or its title. */
  name: string;
}

/** Longest name that is kept, in UTF-16 units. */
const maxName = 40;

const isChosen = (value: unknown): value is ChosenCase => {
  const { id, name } = (value ?? {}) as Partial<Record<keyof ChosenCase, unknown>>;
  return typeof id === 'string' && typeof name === 'string' && name.length <= maxName;
};

/** Reads what was kept; anything else is nothing. */
export function parseChosen(kept: string | null): ChosenCase[] {
  try {
    const parsed: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isChosen).slice(0, mostCases) : [];
  } catch {
    return [];
  }
}

/** The choice with a case more, where there is room for it. */
export function withCase(chosen: readonly ChosenCase[], { id, name }: ChosenCase): ChosenCase[] {
  if (chosen.length >= mostCases || chosen.some((each) => each.id === id)) return [...chosen];
  return [...chosen, { id, name: name.slice(0, maxName) }];
}

/** The choice without a case. */
export const withoutCase = (chosen: readonly ChosenCase[], id: string): ChosenCase[] =>
  chosen.filter((each) => each.id !== id);

/**
 * The reader's choice of cases to compare, kept on the device alone. Where the browser keeps nothing, it lasts as long
 * as the page.
 */
export class ChosenCases {
  readonly #key: string;
  #onPage: ChosenCase[] = [];

  /** @param base Base path of the site; sites on one host keep theirs apart. */
  constructor(base: string) {
    this.#key = `${base} compare`;
  }

  list(): ChosenCase[] {
    try {
      return parseChosen(localStorage.getItem(this.#key));
    } catch {
      return this.#onPage;
    }
  }

  keep(chosen: ChosenCase[]): void {
    this.#onPage = chosen;
    try {
      localStorage.setItem(this.#key, JSON.stringify(chosen));
    } catch {
      // Browsers that may keep nothing throw at the mere sight of their storage.
    }
  }
}
