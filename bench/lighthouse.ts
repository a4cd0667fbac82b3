import lighthouse from 'lighthouse';

/** What Lighthouse says of a page on a simulated phone. */
export interface Scores {
  /** 0 to 100. */
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  /** Files loaded, the page itself included. */
  requests: number;
}

async function auditOnce(url: string, port: number): Promise<Scores> {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
  if (!result || result.lhr.runtimeError)
    throw new Error(`Lighthouse 没有完成：${result?.lhr.runtimeError?.message ?? url}`);
  const { categories, audits } = result.lhr;
  const score = (id: string): number => Math.round((categories[id]?.score ?? 0) * 100);
  const weighted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  const failed = weighted.filter(({ id }) => audits[id]?.score === 0).map(({ id }) => id);
  if (failed.length > 0) console.log(`  未通过：${failed.join('、')}`);
  const requests = audits['network-requests']?.details;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    requests: requests?.type === 'table' ? requests.items.length : 0,
  };
}

/**
 * Audits a page three times.
 *
 * @param port DevTools port of a running browser.
 * @returns The run with the middle performance score.
 */
export async function audit(url: string, port: number): Promise<Scores> {
  const runs: Scores[] = [];
  while (runs.length < 3) runs.push(await auditOnce(url, port));
  runs.sort((a, b) => a.performance - b.performance);
  return runs[1] as Scores;
}
