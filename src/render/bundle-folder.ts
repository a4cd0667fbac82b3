import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../files/list-files.ts';
import { sha256 } from '../output/release/release.ts';

/** Most compiled versions that are kept: those of the settings that a publisher switches between. */
const maxVersions = 3;

/** File that is written last and says what all others contain. */
const seal = 'sum';

const sumOf = (folder: string): string =>
  sha256(
    listFiles(folder)
      .filter((path) => path !== seal)
      .map((path) => `${path} ${sha256(readFileSync(join(folder, path)))}\n`)
      .join(''),
  );

function isSound(folder: string): boolean {
  const file = join(folder, seal);
  return existsSync(file) && readFileSync(file, 'utf8') === sumOf(folder);
}

/**
 * Gives the folder of the compiled pages, compiled now where this version has not been or is not whole any more.
 *
 * @param parent Folder of all versions.
 * @param version Digest of code and settings.
 * @param compile Compiles the pages into a folder.
 */
export async function bundleFolder(
  parent: string,
  version: string,
  compile: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(parent, version);
  if (isSound(folder)) return folder;
  mkdirSync(parent, { recursive: true });
  const remove = (path: string): void => rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  const ageOf = (name: string): number => -statSync(join(parent, name)).mtimeMs;
  const others = readdirSync(parent).sort((a, b) => ageOf(a) - ageOf(b));
  others.slice(maxVersions - 1).forEach((name) => remove(join(parent, name)));
  const making = `${folder}-${process.pid}`;
  await compile(making);
  writeFileSync(join(making, seal), sumOf(making));
  remove(folder);
  renameSync(making, folder);
  return folder;
}
