import { zipSync, type Zippable } from 'fflate';
import type { Files } from './disc-files.ts';

/**
 * Packs files into a zip below one folder; the same files give the same bytes, on any machine.
 *
 * @param folder Name of the folder.
 * @param date Day that every file bears, as `YYYY-MM-DD`, from 1980 on.
 */
export function zipFiles(files: Files, folder: string, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // A zip has local time without a zone; noon exists on every day everywhere.
  const mtime = new Date(year, month - 1, day, 12);
  const entries = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => [`${folder}/${path}`, content] as const);
  return zipSync(Object.fromEntries(entries) as Zippable, { level: 9, mtime });
}
