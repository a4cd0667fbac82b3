import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchBrowser } from '../../tests/browser/launch.ts';
import { randomFrom } from './random.ts';
import { corpusClauses, madeClausesOf } from './scale/clauses.ts';
import { measureScale } from './scale/measure-scale.ts';
import { showScale } from './scale/show-scale.ts';

/**
 * Measures indexing and search of made libraries, one after another, and prints each.
 *
 * @param sizes Pages of each.
 * @param corpus Folder of Markdown that clauses are taken from; without one they are made.
 */
export async function benchScale(sizes: readonly number[], corpus: string | undefined): Promise<void> {
  const clauses = corpus === undefined ? madeClausesOf(randomFrom('clauses')) : corpusClauses(corpus);
  const server = await launchBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    for (const pages of sizes) {
      const scratch = mkdtempSync(join(tmpdir(), 'bench-scale-'));
      try {
        console.log(`\n${showScale(await measureScale(browser, scratch, pages, clauses))}`);
      } finally {
        rmSync(scratch, { recursive: true });
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
