import type { Span } from './spans.ts';

/** A name where a text writes it. */
export interface FoundName extends Span {
  name: string;
}

/** What names go on with after the same first characters. */
interface Branch {
  next: Map<string, Branch>;
  /** The name that ends here. */
  name?: string;
}

function branchesOf(names: Iterable<string>): Branch {
  const root: Branch = { next: new Map() };
  for (const name of names) {
    if (name === '') continue;
    let branch = root;
    for (const character of name.split('')) {
      const next: Branch = branch.next.get(character) ?? { next: new Map() };
      branch.next.set(character, next);
      branch = next;
    }
    branch.name = name;
  }
  return root;
}

/**
 * Finds many names in a text at once: every place of each, from left to right, where it does not overlap its own place
 * before.
 *
 * Looking costs the length of the text times the length of the names that begin there, however many names there are.
 *
 * @param names Read once. An empty name is nowhere.
 */
export function nameFinder(names: Iterable<string>): (text: string) => FoundName[] {
  const root = branchesOf(names);
  return (text) => {
    const found: FoundName[] = [];
    const ends = new Map<string, number>();
    for (let start = 0; start < text.length; start += 1) {
      let branch = root.next.get(text.charAt(start));
      for (let end = start + 1; branch; end += 1) {
        const { name } = branch;
        if (name !== undefined && start >= (ends.get(name) ?? 0)) {
          found.push({ name, start, end });
          ends.set(name, end);
        }
        branch = branch.next.get(text.charAt(end));
      }
    }
    return found;
  };
}
