import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeployError } from '../deploy-error.ts';

/** A release beside the served folder. */
export interface StoredRelease {
  /** Name of its folder in the store. */
  name: string;
  id: string;
  /** When it was published, in ISO 8601. */
  at: string;
}

const listFile = 'releases.json';
const newListFile = `${listFile}.new`;

function parseList(text: string): StoredRelease[] | undefined {
  try {
    const list = JSON.parse(text) as { format?: unknown; releases?: unknown };
    const isRelease = (each: unknown): each is StoredRelease => {
      const { name, id, at } = (each ?? {}) as Partial<StoredRelease>;
      return typeof name === 'string' && /^[\w.-]+$/u.test(name) && typeof id === 'string' && typeof at === 'string';
    };
    return list.format === 1 && Array.isArray(list.releases) && list.releases.every(isRelease)
      ? list.releases
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads the list of releases in a folder; empty where there is no folder yet, or nothing but the beginning of a first
 * run.
 *
 * @param own Names of other files that a first run makes before the list.
 * @throws {DeployError} When the folder contains anything that was not published with this tool.
 */
export function readList(folder: string, own: readonly string[]): StoredRelease[] {
  const file = join(folder, listFile);
  // Names first, because another run that is publishing for the first time writes the list before anything else.
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const isNew = names.every((name) => name === newListFile || own.includes(name));
  const list = existsSync(file) ? parseList(readFileSync(file, 'utf8')) : isNew ? [] : undefined;
  if (!list)
    throw new DeployError(
      `${folder} 里有不是本工具放的文件，没有发布，也没有动它们。请换一个目标，或先把这个文件夹改名`,
    );
  return list;
}

/** Writes the list of releases in one step. */
export function writeList(folder: string, releases: readonly StoredRelease[]): void {
  const file = join(folder, newListFile);
  writeFileSync(file, `${JSON.stringify({ format: 1, releases }, null, 2)}\n`);
  renameSync(file, join(folder, listFile));
}
