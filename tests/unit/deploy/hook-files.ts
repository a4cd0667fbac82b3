import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Changes of files; reading is none. */
const changes = /^(?:chmod|copyFile|link|mkdir|rename|rm|rmdir|symlink|unlink|write|writeFile)Sync$/u;

/** Operations on files that a run looks or acts with. */
const operations = /^(?:exists|access|stat|lstat|readFile|readdir|readlink|open)Sync$/u;

/** A function of `node:fs`. */
export type Operation = (...args: unknown[]) => unknown;

/**
 * Calls `before` ahead of each synchronous operation on files while work goes on, of Node itself too where it makes one
 * operation of several.
 *
 * @param before Gets the operation with its name and arguments; what it throws, the operation throws.
 */
export async function hookFiles<T>(
  kind: 'changes' | 'all',
  before: (name: string, args: readonly unknown[], operation: Operation) => void,
  act: () => Promise<T>,
): Promise<T> {
  const functions = fs as unknown as Record<string, Operation>;
  const names = Object.keys(functions).filter(
    (name) => changes.test(name) || (kind === 'all' && operations.test(name)),
  );
  const originals = names.map((name) => [name, functions[name] as Operation] as const);
  for (const [name, original] of originals) {
    functions[name] = (...args) => {
      before(name, args, original);
      return original(...args);
    };
  }
  syncBuiltinESMExports();
  try {
    return await act();
  } finally {
    for (const [name, original] of originals) functions[name] = original;
    syncBuiltinESMExports();
  }
}
