import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test } from 'vitest';
import { at, openPage } from './harness.ts';
import { pageKinds } from './page-kinds.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const runs = pageKinds.flatMap((address) => (['light', 'dark'] as const).flatMap((colorScheme) => [1280, 360].map((width) => ({ address, colorScheme, width }))));

test.each(runs)('axe finds nothing on $address, $colorScheme, $width pixels wide', async ({ address, colorScheme, width }) => {
  const { page, close } = await openPage({ colorScheme, viewport: { width, height: 800 } });
  try {
    await page.goto(at(address));
    await page.evaluate(source);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}\n${failureSummary}`))).toEqual([]);
  } finally {
    await close();
  }
});
