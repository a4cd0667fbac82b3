import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Renames, waiting up to two seconds where a virus scanner or an indexer on Windows holds the folder for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (attempt === 10 || !['EPERM', 'EACCES', 'EBUSY'].includes(code)) throw error;
      await pause(200);
    }
  }
}

/**
 * Puts a finished folder in the place of another in one step, so that readers never see half of it.
 *
 * @param next Finished folder; it has moved when this returns.
 * @param target Folder to replace; may be missing. On failure it is as it was.
 * @param aside Free name on the same disk for the old folder while the new one moves in.
 * @throws {Error} When the folders cannot be renamed.
 */
export async function replaceFolder(next: string, target: string, aside: string): Promise<void> {
  const replaced = existsSync(target);
  if (replaced) await renamePatiently(target, aside);
  try {
    await renamePatiently(next, target);
  } catch (error) {
    if (replaced) await renamePatiently(aside, target);
    throw error;
  }
  await rm(aside, { recursive: true, force: true, maxRetries: 5 });
}
