import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles } from '../src/files/list-files.ts';
import { runBuild } from '../src/build/run-build.ts';
import { serveSite } from '../src/build/serve-site.ts';
import { renderSite } from '../src/integrations/render-site.ts';
import { projectRoot, readSettings } from '../src/build/site-settings.ts';
import { browserEnvironment, unpackBrowser } from '../tests/browser/bundled.ts';
import { browserArgs, browserOnPath } from '../tests/browser/launch.ts';
import { spawnChromium } from '../tests/browser/spawn-chromium.ts';
import { readSite } from '../tests/site/built-site.ts';
import { weigh } from '../tests/site/weight.ts';
import { audit } from './lighthouse.ts';
import { kilobytes } from './markdown-table.ts';
import type { PageFigures } from './page-figures.ts';
import { writeReadmes } from './readme/write-readmes.ts';
import { formatTable } from './table.ts';

// npm run bench:pages: weight, requests and Lighthouse of five pages, as a table, as bench/pages.json and
// in bench/README.md.

const measured = {
  首页: '/',
  案例: '/cases/machinery-department/',
  方法: '/methods/wu-cha/',
  环节: '/steps/zheng-qiu-yi-jian/',
  搜索: '/search/',
};

/** Copies a site and puts a gzipped twin beside each text file, as static hosts serve it. */
function compressedCopy(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'bench-pages-'));
  cpSync(folder, copy, { recursive: true });
  for (const file of listFiles(copy).filter((name) => /\.(?:html|css|js|svg|json|xml|txt)$/.test(name))) {
    writeFileSync(join(copy, `${file}.gz`), gzipSync(readFileSync(join(copy, file))));
  }
  return copy;
}

async function measure(): Promise<PageFigures[]> {
  const base = readSettings(process.env).base;
  const site = readSite(join(projectRoot, 'dist'), base);
  const folder = compressedCopy(site.folder);
  const server = await serveSite({ folder, base, port: 0 });
  const installed = browserOnPath();
  const executable = installed ?? unpackBrowser('recent');
  const browser = await spawnChromium(
    executable,
    browserArgs,
    browserEnvironment(installed ? undefined : executable),
    20_000,
  );
  try {
    const rows: PageFigures[] = [];
    for (const [name, address] of Object.entries(measured)) {
      const page = site.pages.find((candidate) => candidate.address === address);
      if (!page) throw new Error(`没有页面 ${address}`);
      const { html, css, script } = weigh(site, page);
      const scores = await audit(server.url + address.slice(1), Number(new URL(browser.address).port));
      rows.push({ page: name, address, html, css, script, total: html + css + script, ...scores });
      console.log(`${name} ${address} 完成`);
    }
    return rows;
  } finally {
    browser.stop();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

process.exitCode = await runBuild(readSettings(process.env), renderSite);
if (process.exitCode === 0) {
  const rows = await measure();
  writeFileSync(join(projectRoot, 'bench', 'pages.json'), `${JSON.stringify(rows, null, 2)}\n`);
  writeReadmes(projectRoot);
  console.log(
    formatTable(
      ['页面', 'HTML KB', 'CSS KB', 'JS KB', '合计 KB', '请求', '性能', '无障碍', '最佳实践', 'SEO'],
      rows.map((row) => [
        row.page,
        ...[row.html, row.css, row.script, row.total].map(kilobytes),
        ...[row.requests, row.performance, row.accessibility, row.bestPractices, row.seo].map(String),
      ]),
    ),
  );
  console.log(
    '重量按 gzip 后计，不含图片；Lighthouse 为手机模式，三次取中位数。结果已写入 bench/pages.json 和 bench/README.md。',
  );
}
