import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { runBuild } from '../src/build/run-build.ts';
import { projectRoot, readSettings } from '../src/build/site-settings.ts';
import { renderSite } from '../src/integrations/render-site.ts';
import { launchBrowser } from '../tests/browser/launch.ts';
import { benchArguments, UsageError, usage } from './search/arguments.ts';
import { renderCorpus, repeatDocuments, writePages } from './search/corpus.ts';
import { makeQueries } from './search/make-queries.ts';
import { measureSet } from './search/measure-set.ts';
import { plainKinds, type Query } from './search/query.ts';
import { readPages } from './search/read-page.ts';
import { rounded, type SearchReport, type SetName, type SetReport } from './search/report.ts';
import { indexLine, tableRows, targetCells } from './search/report-table.ts';
import { benchScale } from './search/scale.ts';
import { targetsOf } from './search/targets.ts';
import { chinese } from './search/words.ts';
import { writeReadmes } from './readme/write-readmes.ts';
import { formatTable } from './table.ts';

// npm run bench:search [-- --corpus DIR]: stock Pagefind and this site's search on the same pages, as tables, as
// bench/search.json and in bench/README.md. With --pages, indexing and search of made sites of these sizes, as tables.

const queriesPerKind = 250;
const repeatedPages = 3000;
const thorough = { indexRuns: 3, visitsPerKind: 15 };
const costsOnly = { indexRuns: 2, visitsPerKind: 0 };

function show(name: SetName, set: SetReport): void {
  console.log(`\n${chinese.sets[name]}：${indexLine(set, chinese)}（原版 Pagefind / 本站搜索）`);
  console.log(formatTable(chinese.head, tableRows(set, chinese)));
}

async function measureSite(browser: Browser, scratch: string): Promise<SetReport> {
  const html = join(projectRoot, 'dist');
  const pages = readPages(html);
  const queries = makeQueries(pages, queriesPerKind);
  return measureSet(browser, { html, scratch: join(scratch, 'site'), pages, queries, ...thorough });
}

async function measureCorpus(
  browser: Browser,
  scratch: string,
  folder: string,
  report: (name: SetName, set: SetReport) => void,
): Promise<void> {
  const { documents, skipped } = renderCorpus(folder);
  console.log(`\n语料：${documents.length} 篇${skipped > 0 ? `，另有 ${skipped} 篇不能渲染，未计入` : ''}。正在测……`);
  const html = join(scratch, 'corpus-html');
  writePages(documents, html);
  const pages = readPages(html);
  const queries = makeQueries(pages, queriesPerKind);
  report('corpus', await measureSet(browser, { html, scratch: join(scratch, 'corpus'), pages, queries, ...thorough }));
  const repeated = join(scratch, 'repeated-html');
  console.log(`\n正在测重复到 ${repeatedPages} 页的语料……`);
  writePages(repeatDocuments(documents, repeatedPages), repeated);
  const plain: Query[] = queries.filter(({ kind }) => plainKinds.includes(kind));
  const options = { html: repeated, scratch: join(scratch, 'repeated'), pages: readPages(repeated), queries: plain };
  report('repeated', await measureSet(browser, { ...options, ...costsOnly }));
}

async function measure(folder: string | undefined): Promise<SearchReport> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const server = await launchBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  const results: SearchReport = {};
  const report = (name: SetName, set: SetReport): void => {
    results[name] = set;
    show(name, set);
  };
  try {
    console.log('正在测本站……');
    report('site', await measureSite(browser, scratch));
    if (folder === undefined) console.log('\n没有语料，只测本站。');
    else await measureCorpus(browser, scratch, folder, report);
    return results;
  } finally {
    await browser.close();
    await server.close();
    rmSync(scratch, { recursive: true });
  }
}

function publish(report: SearchReport): void {
  writeFileSync(join(projectRoot, 'bench', 'search.json'), `${JSON.stringify(report, null, 2)}\n`);
  console.log(`\n${formatTable(['目标', '实测', '要求', ''], targetsOf(report).map(targetCells))}`);
  writeReadmes(projectRoot);
  console.log('\n结果已写入 bench/search.json 和 bench/README.md。');
}

/** Exit code: 0 measured, whatever the figures; 1 or 2 when the site does not build; 2 wrong usage. */
async function main(): Promise<number> {
  try {
    const { corpus, pages } = benchArguments(process.argv.slice(2), projectRoot);
    if (pages.length > 0) {
      await benchScale(pages, corpus);
      return 0;
    }
    const status = await runBuild(readSettings(process.env), renderSite);
    if (status === 0) publish(rounded(await measure(corpus)));
    return status;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n${usage}`);
    return 2;
  }
}

process.exitCode = await main();
