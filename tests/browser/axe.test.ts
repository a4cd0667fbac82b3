import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, expect, test } from 'vitest';
import { at, openPage } from './harness.ts';
import { pageKinds } from './page-kinds.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
] as const;

const { page, close } = await openPage();
afterAll(close);

test.each(pageKinds)('axe finds nothing on %s, light, dark or on a phone', async (address) => {
  await page.goto(at(address));
  await page.evaluate(source);
  const findings: string[] = [];
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    for (const { id, nodes } of violations) {
      findings.push(
        ...nodes.map(
          ({ target, failureSummary }) => `${colorScheme} ${width}px ${id} ${target.join(' ')}\n${failureSummary}`,
        ),
      );
    }
  }
  expect(findings).toEqual([]);
});
