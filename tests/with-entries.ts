import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
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
  if (missing.length === 0) return tests();
  // oxlint-disable-next-line vitest/no-disabled-tests, vitest/valid-describe-callback -- not there to test
  describe.skip(`not in this library: ${missing.join(', ')}`, tests);
}

/**
 * `test` for facts that speak of entries of this library; in a library without them each is reported as skipped, under
 * a name that says which are missing.
 *
 * @param entries Named like `methods/wu-cha`.
 */
export function testWith(
  ...entries: readonly string[]
): Pick<typeof test, 'each'> & ((name: string, run: () => Promise<void> | void) => void) {
  const missing = entries.filter((name) => !hasEntry(name));
  if (missing.length === 0) return test;
  const skipped = (name: string): string => `${name} (not in this library: ${missing.join(', ')})`;
  type Each = (name: string, run: unknown) => void;
  const each = (...table: Parameters<typeof test.each>): Each => {
    const skipEach = test.skip.each(...table) as unknown as Each;
    return (name, run) => skipEach(skipped(name), run);
  };
  // oxlint-disable-next-line vitest/no-disabled-tests -- a fact of an entry that is not there
  return Object.assign((name: string, run: () => Promise<void> | void) => test.skip(skipped(name), run), {
    each: each as unknown as typeof test.each,
  });
}
