import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { projectRoot } from '../src/build/site-settings.ts';

/** Whether this library has an entry; named like `methods/wu-cha`. */
export function hasEntry(name: string): boolean {
  return existsSync(join(projectRoot, 'content', `${name}.mdx`));
}

/**
 * Tests that speak of entries of this library: in a library without them they are reported as skipped, under a name
 * that says which are missing.
 *
 * @param entries Named like `methods/wu-cha`.
 */
export function withEntries(entries: readonly string[], tests: () => void): void {
  const missing = entries.filter((name) => !hasEntry(name));
  if (missing.length === 0) tests();
  else describe.skip(`not in this library: ${missing.join(', ')}`, tests);
}
