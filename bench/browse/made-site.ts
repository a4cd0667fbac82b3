import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { browseFiles } from '../../src/browse/index/browse-files.ts';
import { listFiles } from '../../src/files/list-files.ts';
import { madeCases } from './made-cases.ts';

/** A copy of a site in which readers choose among made-up cases. */
export interface MadeSite {
  folder: string;
  /** Processor time of making the files, in seconds. */
  making: number;
}

/**
 * Copies a built site, with the tables of many made-up cases and with a gzipped twin beside each text file, as static
 * hosts serve it. The list that the page has anyway stays that of the site.
 */
export function madeSite(site: string, cases: number, methods: number): MadeSite {
  const folder = mkdtempSync(join(tmpdir(), 'bench-browse-'));
  cpSync(site, folder, { recursive: true });
  rmSync(join(folder, 'browse'), { recursive: true, force: true });
  const library = madeCases(cases, methods);
  const start = process.cpuUsage();
  const files = browseFiles(library);
  const { user, system } = process.cpuUsage(start);
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  for (const path of listFiles(folder).filter((name) => /\.(?:html|css|js|svg|json)$/u.test(name)))
    writeFileSync(join(folder, `${path}.gz`), gzipSync(readFileSync(join(folder, path)), { level: 9 }));
  return { folder, making: (user + system) / 1e6 };
}
