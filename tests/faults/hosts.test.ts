import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { chromium, type Browser, type BrowserServer } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePortFrom } from '../../src/build/free-port.ts';
import { projectRoot } from '../../src/build/site-settings.ts';
import { isHashed } from '../../src/output/file-kind.ts';
import { readBuiltSite } from '../../src/deploy/read-site.ts';
import { verifyUrl } from '../../src/deploy/verify-url.ts';
import { securityHeaders } from '../../src/output/hosts/security-headers.ts';
import { startChromium91, type OldBrowser } from '../browser/chromium91.ts';
import { launchBrowser } from '../browser/launch.ts';
import { withoutWorker } from '../browser/without-worker.ts';
import { readSite, type BuiltSite } from '../site/built-site.ts';
import { siteApart } from '../site/site-apart.ts';
import { startCaddy } from './caddy.ts';
import { ask, crawl } from './crawl.ts';
import { startNginx, type WebServer } from './nginx.ts';

/** The site below a base path. */
let below: BuiltSite;
let server: BrowserServer;
let browser: Browser;
let old: OldBrowser;

/** The site at the root of a host, below another host name, and below a base path. */
const sites = {
  root: { host: '127.0.0.1', base: '/', folder: () => join(projectRoot, 'dist') },
  subdomain: { host: 'library.localhost', base: '/', folder: () => join(projectRoot, 'dist') },
  'base path': { host: '127.0.0.1', base: '/library/', folder: () => below.folder },
};
type Site = (typeof sites)[keyof typeof sites];

beforeAll(async () => {
  below = await siteApart('published');
  server = await launchBrowser();
  browser = await chromium.connect(server.wsEndpoint());
  old = await startChromium91();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  old?.stop();
});

/**
 * Starts a host with the configuration that the build wrote, its address and folder changed as its comments
 * ask the publisher to.
 */
const hosts = {
  nginx: async ({ host, folder: of }: Site, port: number): Promise<WebServer> => {
    const written = readFileSync(join(of(), 'nginx.conf'), 'utf8');
    const changed = written
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('server_name _;', `server_name ${host};`)
      .replaceAll('/srv/www/site', of());
    return startNginx(`server { listen 127.0.0.1:${port} default_server; return 421; }\n${changed}`, port);
  },
  Caddy: async ({ host, folder: of }: Site, port: number): Promise<WebServer> => {
    const written = readFileSync(join(of(), 'Caddyfile'), 'utf8');
    return startCaddy(written.replace(':80 {', `http://${host}:${port} {`).replaceAll('/srv/www/site', of()), port);
  },
};

/** Opens every page of a site in the current browser and gathers what goes wrong, reports of the policy included. */
async function troublesIn(pages: readonly string[]): Promise<string[]> {
  const context = await browser.newContext();
  await context.addInitScript(withoutWorker);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(`${page.url()} ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`${page.url()} ${error.message}`));
  page.on(
    'requestfailed',
    (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && troubles.push(`failed: ${request.url()}`),
  );
  for (const url of pages) await page.goto(url);
  await context.close();
  return troubles;
}

/** The same in Chromium 91. */
async function troublesInOld(pages: readonly string[]): Promise<string[]> {
  const page = await old.newPage();
  await page.evaluateOnNewDocument(withoutWorker);
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(`${page.url()} ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`${page.url()} ${error.message}`));
  for (const url of pages) await page.goto(url);
  await page.close();
  return troubles;
}

describe.each(Object.keys(hosts) as (keyof typeof hosts)[])('%s', (name) => {
  describe.each(Object.keys(sites) as (keyof typeof sites)[])('%s', (kind) => {
    const site = sites[kind];
    let host: WebServer;
    let home = '';
    beforeAll(async () => {
      const port = await freePortFrom(25_600);
      host = await hosts[name](site, port);
      home = `http://${site.host}:${port}${site.base}`;
    });
    afterAll(() => host?.stop());
    const pages = (): string[] =>
      readSite(site.folder(), site.base)
        .pages.filter(({ redirect, file }) => !redirect && file !== '404.html')
        .map(({ address }) => home + address.slice(1));

    test('every link and everything that a page loads is there, without a redirect', async () => {
      const answers = await crawl(home, [`https://example.org${site.base}`, 'http://localhost:4321/']);
      expect(
        [...answers].filter(([, { status }]) => status !== 200).map(([path, { status }]) => `${path}: ${status}`),
      ).toEqual([]);
      expect(answers.size).toBeGreaterThan(pages().length);
    });

    test('every answer carries the headers, and says how long it may be kept', async () => {
      const paths = [...Object.keys(readBuiltSite(site.folder()).release.files)].filter(
        (path) => !path.split('/').some((part) => part.startsWith('.')) && !/\.(?:gz|br)$/u.test(path),
      );
      const wrong: string[] = [];
      for (const path of [...paths.map((each) => each.replace(/(^|\/)index\.html$/u, '$1')), 'no/such/page/']) {
        const { status, headers } = await ask(home + path.split('/').map(encodeURIComponent).join('/'));
        if (status !== (path === 'no/such/page/' ? 404 : 200) && path !== '404.html') wrong.push(`${path}: ${status}`);
        for (const [header, value] of Object.entries(securityHeaders))
          if (headers[header.toLowerCase()] !== value)
            wrong.push(`${path}: ${header}: ${headers[header.toLowerCase()]}`);
        const kept = isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
        if (headers['cache-control'] !== kept) wrong.push(`${path}: Cache-Control: ${headers['cache-control']}`);
      }
      expect(wrong).toEqual([]);
    });

    test('a missing page shows the page for that, a folder without its slash leads to it, a hidden file is not shown, text comes packed', async () => {
      const missing = await ask(`${home}no/such/page/`);
      expect(missing.body.toString()).toContain('</html>');
      const { status, headers } = await ask(`${home}cases`);
      expect([301, 302, 307, 308]).toContain(status);
      expect(new URL(headers.location ?? '', home).href).toBe(`${home}cases/`);
      expect((await ask(`${home}cases/index.md`)).headers['content-type']).toBe('text/markdown; charset=utf-8');
      expect((await ask(`${home}manifest.webmanifest`)).headers['content-type']).toMatch(
        /^application\/manifest\+json/u,
      );
      expect((await ask(`${home}.nojekyll`)).status).toBe(404);
      expect((await ask(home, { 'Accept-Encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
    });

    test('deploy verify finds every file as it was built', async () => {
      // The client resolves no name below localhost.
      const release = readBuiltSite(site.folder()).release;
      if (site.host === '127.0.0.1')
        expect(await verifyUrl(home, release, () => {})).toEqual({
          id: release.id,
          files: expect.any(Number),
          troubles: [],
          advice: [],
        });
      else expect((await ask(`${home}release.json`)).body.toString()).toContain(release.id);
    });

    test('no page brings a report of the policy or another error, in a current browser and in Chromium 91', async () => {
      expect(await troublesIn(pages())).toEqual([]);
      expect(await troublesInOld(pages())).toEqual([]);
    });

    /** A step, which no library is without: its page below the base path, without the slash before it, and its name. */
    function aStep(): { path: string; title: string } {
      const found = readSite(site.folder(), site.base).pages.find(({ address }) => /^\/steps\/./u.test(address));
      return { path: found?.address.slice(1) ?? '', title: found?.document.querySelector('h1')?.textContent ?? '' };
    }

    test('search works in both', async () => {
      const { path, title } = aStep();
      const leadsFirstTo = (wanted: string): boolean =>
        document.querySelector('.search-results > li a')?.getAttribute('href')?.includes(`/${wanted}`) === true;
      const address = `${home}search/?q=${encodeURIComponent(title)}`;
      const page = await (await browser.newContext()).newPage();
      await page.goto(address);
      await page.waitForFunction(leadsFirstTo, path);
      await page.context().close();
      const oldPage = await old.newPage();
      await oldPage.evaluateOnNewDocument(withoutWorker);
      await oldPage.goto(address);
      await oldPage.waitForFunction(leadsFirstTo, { timeout: 30_000 }, path);
      await oldPage.close();
    });

    test('after one visit the site is read and searched with the host gone', async () => {
      // A browser keeps nothing from an insecure address but of its own machine.
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(home);
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      await host.stop();
      const { path, title } = aStep();
      await page.goto(home + path);
      expect(await page.locator('h1').innerText()).toContain(title);
      await page.goto(`${home}search/?q=${pinyin(title, { toneType: 'none', separator: '' })}`);
      await page.locator(`.search-results > li a[href*="/${path}"]`).first().waitFor();
      await context.close();
    });
  });
});
