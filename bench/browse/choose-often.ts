import type { CDPSession, Page } from 'playwright-core';
import { integer, pick, type Random } from '../search/random.ts';

/** How much slower than this machine the reader's is. */
const throttling = 4;

/** What one choice took. */
export interface MeasuredChoice {
  /** Milliseconds until counts and number of cases are drawn, and until the cards are. */
  counts: number;
  cards: number;
  /** Processor time of the page's slowed-down main thread, in milliseconds: free of what else the machine does. */
  busy: number;
  /** Bytes that came over the wire meanwhile. */
  bytes: number;
}

/** Counts what comes over the wire, by type of resource. */
class Wire {
  readonly #types = new Map<string, string>();
  readonly bytes = new Map<string, number>();

  constructor(session: CDPSession) {
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      this.#types.set(requestId, response.url.includes('/browse/') ? 'Data' : type);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const type = this.#types.get(requestId) ?? 'Other';
      this.bytes.set(type, (this.bytes.get(type) ?? 0) + encodedDataLength);
    });
  }

  get total(): number {
    return [...this.bytes.values()].reduce((sum, each) => sum + each, 0);
  }
}

/** A reader's slow browser. */
export interface SlowReader {
  session: CDPSession;
  wire: Wire;
}

/** Slows a page's browser down and empties its caches. */
export async function slowReader(page: Page): Promise<SlowReader> {
  const session = await page.context().newCDPSession(page);
  const wire = new Wire(session);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttling });
  return { session, wire };
}

/**
 * Runs in the page: clicks one of the values that can be chosen or taken off and waits until everything is drawn.
 *
 * @param at Which of them, from 0 up to 1.
 */
async function chooseOne(at: number): Promise<{ counts: number; cards: number }> {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.browse__facet input[type=checkbox]:not(:disabled)')];
  const chosen = boxes.filter((box) => box.checked);
  // Readers rarely choose more than three values.
  const from = chosen.length >= 3 ? chosen : boxes;
  const box = from[Math.floor(at * from.length)];
  if (!box) throw new Error('There is nothing to choose');
  const drawn = (): Promise<number> =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0)));
  const start = performance.now();
  const shown = new Promise((resolve) => document.addEventListener('cases-shown', resolve, { once: true }));
  box.click();
  const counts = (await drawn()) - start;
  const isListed = document.querySelector<HTMLElement>('[data-browse-results]')?.hidden === true;
  if (!isListed) await shown;
  return { counts, cards: (await drawn()) - start };
}

/** Processor time of the main thread so far, in milliseconds. */
async function busyUntilNow(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** Chooses at random so often. */
export async function chooseOften(
  page: Page,
  { session, wire }: SlowReader,
  random: Random,
  times: number,
): Promise<MeasuredChoice[]> {
  const measured: MeasuredChoice[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const [before, busyBefore] = [wire.total, await busyUntilNow(session)];
    const took = await page.evaluate(chooseOne, random());
    await page.waitForTimeout(pick(random, [20, 40]) + integer(random, 0, 20));
    const busy = (await busyUntilNow(session)) - busyBefore;
    measured.push({ ...took, busy, bytes: wire.total - before });
  }
  return measured;
}
