import { chromium } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { siteConfig } from '../../src/site-config.ts';
import { canRunBundled, withBundled } from './bundled.ts';
import { launchBundled } from './launch.ts';
import { readPdf } from './pdf.ts';

test.skipIf(!canRunBundled)(
  withBundled('the browser that comes with the packages opens the site and has a Chinese font'),
  async () => {
    const server = await launchBundled();
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage();
    await page.goto(inject('siteUrl'));
    const [sheet] = await readPdf(await page.pdf({ format: 'A4' }));
    await browser.close();
    await server.close();
    expect(sheet?.text).toContain(siteConfig.title);
  },
);
