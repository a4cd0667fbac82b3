import type { Browser, CDPSession } from 'playwright-core';
import { engines, type Engine } from '../engines.ts';
import type { Query, QueryKind } from '../query.ts';
import { blankPage, type CountedServer } from '../serve-counted.ts';

/** Bytes sent for one step of a visit and the milliseconds that it took. */
export interface Step {
  bytes: number;
  milliseconds: number;
}

/** What a reader's first visit costs: of opening search, of the first answer after that, of each later one. */
export interface Visit {
  kind: QueryKind;
  open: Step;
  first: Step;
  later: Step[];
  /** Bytes of memory that the tab has in use at the end, its arrays outside the heap included. */
  memory: number;
}

/** How many times slower than here the reader's machine is. */
export const slowdown = 4;

/** Memory in use: of objects, of the page, and of arrays of bytes. */
async function memoryOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  // Chromium says more of its heap than the type of its protocol.
  const usage: { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number } =
    await session.send('Runtime.getHeapUsage');
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
}

const ours = engines.find(({ name }) => name === 'ours') as Engine;

/**
 * Asks queries of one kind as a reader does who has never been here, on a slow machine.
 *
 * @param number Number of the visit; it makes a host name for which nothing is cached.
 */
export async function visitSlowly(
  browser: Browser,
  server: CountedServer,
  queries: readonly Query[],
  number: number,
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const origin = server.origin.replace('localhost', `slow-${number}.localhost`);
  await page.goto(origin + blankPage);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const measured = async (act: () => Promise<number>): Promise<Step> => {
    const before = server.sent();
    const milliseconds = await act();
    return { bytes: server.sent() - before, milliseconds };
  };
  const open = await measured(async () => {
    const start = performance.now();
    await ours.open(page, origin);
    return performance.now() - start;
  });
  const steps: Step[] = [];
  for (const { text } of queries)
    steps.push(
      await measured(async () => (await page.evaluate((query) => window.benchSearch(query, 10), text)).milliseconds),
    );
  const memory = await memoryOf(session);
  await context.close();
  const [first = { bytes: 0, milliseconds: 0 }, ...later] = steps;
  return { kind: queries[0]?.kind ?? 'cuts', open, first, later, memory };
}
