import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { runBuild } from '../src/build/run-build.ts';
import { serveSite } from '../src/build/serve-site.ts';
import { projectRoot, readSettings } from '../src/build/site-settings.ts';
import { renderSite } from '../src/integrations/render-site.ts';
import { launchBrowser } from '../tests/browser/launch.ts';
import { timesOf, type BrowseReport } from './browse/browse-report.ts';
import { chooseOften, slowReader } from './browse/choose-often.ts';
import { madeSite } from './browse/made-site.ts';
import { writeReadmes } from './readme/write-readmes.ts';
import { browseTable } from './readme/browse-table.ts';
import { randomFrom } from './search/random.ts';

// npm run bench:browse [-- --cases N] [--site DIR]: what choosing among many cases costs a reader whose machine is four
// times slower than this one, as a table; of 10,000 cases also as bench/browse.json and in bench/README.md.

const stored = 10_000;
const methods = 500;
const choices = 60;

async function measure(site: string, cases: number): Promise<BrowseReport> {
  const { folder, making } = madeSite(site, cases, methods);
  const host = await serveSite({ folder, base: readSettings(process.env).base, port: 0 });
  const server = await launchBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const page = await browser.newPage({ serviceWorkers: 'block', viewport: { width: 412, height: 823 } });
    const reader = await slowReader(page);
    const { wire } = reader;
    await page.goto(`${host.url}cases/`);
    await page.locator('.browse__facet').first().waitFor({ state: 'attached' });
    const opening = await page.evaluate(() => performance.now());
    await page.waitForLoadState('networkidle');
    const [html = 0, css = 0, script = 0, table = 0] = ['Document', 'Stylesheet', 'Script', 'Data'].map((type) =>
      wire.bytes.get(type),
    );
    const before = { html, css, script, table, together: wire.total };
    await page.locator('.browse__filters > summary').click();
    const measured = await chooseOften(page, reader, randomFrom('choices'), choices);
    const { total } = wire;
    await page.locator('.browse__facet > summary', { hasText: '方法' }).click();
    await page.locator('[data-facet="方法"]').waitFor();
    await page.waitForLoadState('networkidle');
    const bytes = timesOf(measured.map((choice) => choice.bytes));
    return {
      cases,
      methods,
      choices,
      before,
      openingMethods: wire.total - total,
      perChoice: { median: bytes.median, worst: bytes.worst },
      counts: timesOf(measured.map((choice) => choice.counts)),
      busy: timesOf(measured.map((choice) => choice.busy)),
      cards: timesOf(measured.map((choice) => choice.cards)),
      opening,
      making,
    };
  } finally {
    await browser.close();
    await server.close();
    await host.close();
    rmSync(folder, { recursive: true });
  }
}

const { values } = parseArgs({
  options: { cases: { type: 'string', default: String(stored) }, site: { type: 'string' } },
});
if (values.site === undefined) process.exitCode = await runBuild(readSettings(process.env), renderSite);
if (process.exitCode === undefined || process.exitCode === 0) {
  const report = await measure(values.site ?? join(projectRoot, 'dist'), Number(values.cases));
  if (report.cases === stored) {
    writeFileSync(join(projectRoot, 'bench', 'browse.json'), `${JSON.stringify(report, null, 2)}\n`);
    writeReadmes(projectRoot);
  }
  console.log(browseTable(report));
}
