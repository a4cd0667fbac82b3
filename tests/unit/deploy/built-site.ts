import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readBuiltSite, type BuiltSite } from '../../../src/deploy/read-site.ts';
import { releaseOf, sha256 } from '../../../src/output/release/release.ts';

/** Writes a built site of these files into a folder, with its `release.json`. */
export function writeBuiltSite(folder: string, files: Readonly<Record<string, string>>): BuiltSite {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const sums = new Map(Object.entries(files).map(([path, text]) => [path, sha256(text)]));
  writeFileSync(join(folder, 'release.json'), JSON.stringify(releaseOf({ version: '1', derivedBy: 'code' }, sums)));
  return readBuiltSite(folder);
}
