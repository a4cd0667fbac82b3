import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageSets } from '../../../scripts/package-sets.mjs';
import { ids } from '../library/names.ts';
import type { LibraryPlan } from '../library/plan.ts';
import { runMeasured, type Cost } from '../measure/run-measured.ts';
import { siteFigures } from '../measure/site-figures.ts';
import type { PeerReport } from '../report.ts';
import { writeTexts } from './peer-site.ts';

const sources = ['package.json', 'astro.config.mjs', 'src/content.config.mjs'];

/**
 * Builds a Starlight site of the texts of a library, below the folder of its packages, where Astro finds them.
 *
 * @param root Project folder; Starlight's packages are installed.
 */
export async function measureStarlight(root: string, plan: LibraryPlan): Promise<PeerReport> {
  const workspace = join(root, packageSets.starlight.folder);
  mkdirSync(join(workspace, '.cache'), { recursive: true });
  const site = mkdtempSync(join(workspace, '.cache', 'site-'));
  try {
    for (const path of sources) cpSync(join(workspace, path), join(site, path));
    const texts = join(site, 'src', 'content', 'docs', 'cases');
    writeTexts(texts, plan, 'mdx');
    const astro = join(workspace, 'node_modules', 'astro', 'bin', 'astro.mjs');
    const build = (): Promise<Cost> =>
      runMeasured({
        file: process.execPath,
        args: [astro, 'build'],
        cwd: site,
        env: { ASTRO_TELEMETRY_DISABLED: '1' },
      });
    const clean = await build();
    const { all } = siteFigures(join(site, 'dist'));
    appendFileSync(join(texts, `${ids.case(0)}.mdx`), '\n生成前补写一句。\n');
    const paragraph = await build();
    const { dependencies } = JSON.parse(readFileSync(join(workspace, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    return { version: `Starlight ${dependencies['@astrojs/starlight']}`, clean, paragraph, all };
  } finally {
    rmSync(site, { recursive: true, force: true, maxRetries: 5 });
  }
}
