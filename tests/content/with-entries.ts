import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { projectRoot } from '../../src/build/site-settings.ts';

/**
 * Tests that speak of entries of this library: in a library without them they are reported as skipped, under a name
 * that says which are missing.
 *
 * @param entries Named like `methods/wu-cha`.
 */
export function withEntries(entries: readonly string[], tests: () => void): void {
  const missing = entries.filter((name) => !existsSync(join(projectRoot, 'content', `${name}.mdx`)));
  if (missing.length === 0) return tests();
  // oxlint-disable-next-line vitest/no-disabled-tests, vitest/valid-describe-callback -- not there to test
  describe.skip(`not in this library: ${missing.join(', ')}`, tests);
}
