import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LibraryPlan } from '../library/plan.ts';
import { runMeasured, type Cost } from '../measure/run-measured.ts';
import { siteFigures } from '../measure/site-figures.ts';
import type { PeerReport } from '../report.ts';
import { writeTexts } from './peer-site.ts';

/** Two commands one after the other as one. */
function together(first: Cost, second: Cost): Cost {
  const memory = Math.max(first.memory ?? 0, second.memory ?? 0);
  return { wall: first.wall + second.wall, cpu: first.cpu + second.cpu, ...(memory > 0 && { memory }) };
}

/** Version of the machine's Hugo: `Hugo 0.111.3`; `undefined` where it has none. */
function hugoVersion(): string | undefined {
  const { error, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  const version = error ? undefined : /v(\d+\.\d+\.\d+)/u.exec(stdout)?.[1];
  return version === undefined ? undefined : `Hugo ${version}`;
}

/**
 * Builds a site of the texts of a library with the machine's Hugo, and indexes it with Pagefind.
 *
 * @param root Project folder.
 * @returns `undefined` where the machine has no Hugo.
 */
export async function measureHugo(root: string, plan: LibraryPlan): Promise<PeerReport | undefined> {
  const version = hugoVersion();
  if (version === undefined) return undefined;
  const site = mkdtempSync(join(tmpdir(), 'bench-hugo-'));
  try {
    cpSync(join(root, 'bench', 'scale', 'hugo'), site, { recursive: true });
    writeTexts(join(site, 'content', 'cases'), plan, 'md');
    const pages = await runMeasured({ file: 'hugo', args: ['--quiet'], cwd: site });
    const pagefind = join(root, 'node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs');
    const index = await runMeasured({ file: process.execPath, args: [pagefind, '--site', 'public'], cwd: site });
    return { version, clean: together(pages, index), all: siteFigures(join(site, 'public')).all };
  } finally {
    rmSync(site, { recursive: true, force: true, maxRetries: 5 });
  }
}
