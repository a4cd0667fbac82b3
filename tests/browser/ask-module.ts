import type { SearchAnswer } from '../../src/search/answer.ts';

/**
 * Lets the site's search module answer queries in a page of either driver, one after the other.
 *
 * The code is a text, because vitest would put a function of its own in the place of `import`.
 *
 * @param address Address of the site's home page, ending in a slash.
 */
export async function askModule(
  page: { evaluate(code: string): Promise<unknown> },
  address: string,
  queries: readonly string[],
): Promise<SearchAnswer[]> {
  const answers = await page.evaluate(`(async () => {
    const { search } = await import(${JSON.stringify(`${address}pagefind/search.js`)});
    const answers = [];
    for (const query of ${JSON.stringify(queries)}) answers.push(await search(query));
    return answers;
  })()`);
  return answers as SearchAnswer[];
}
