import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readBuiltSite, type BuiltSite } from '../../../src/deploy/read-site.ts';
import { releaseOf } from '../../../src/output/release/release.ts';

/** Writes a built site of these files into a folder, with its `release.json`. */
export function writeBuiltSite(folder: string, files: Readonly<Record<string, string>>): BuiltSite {
  const contents = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
  for (const [path, content] of contents) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  writeFileSync(join(folder, 'release.json'), JSON.stringify(releaseOf('1', contents)));
  return readBuiltSite(folder);
}
