import { describe, expect, test } from 'vitest';
import { SearchFailure } from '../../../../src/search/answer.ts';
import { loadResults } from '../../../../src/search/match/load-results.ts';
import { memoryIndex, pageOf } from '../memory-index.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Loads a number where it arrives, and keeps note of what was asked for. */
function loader(arrives: (number: number) => boolean) {
  const asked: number[] = [];
  const load = async (number: number): Promise<number> => {
    asked.push(number);
    if (!arrives(number)) throw new SearchFailure('unavailable');
    return number;
  };
  return { asked, load };
}

describe('results', () => {
  test('are the best, and no more are loaded than are asked for', async () => {
    const { asked, load } = loader(() => true);
    expect(await loadResults(numbers(1000), 3, load)).toEqual({ results: [0, 1, 2], unread: 0 });
    expect(asked).toEqual([0, 1, 2]);
  });

  test('that do not arrive are left out and counted, and the next take their places', async () => {
    const { load } = loader((number) => number % 2 === 1);
    expect(await loadResults(numbers(1000), 3, load)).toEqual({ results: [1, 3, 5], unread: 3 });
  });

  test('are not sought for ever', async () => {
    const { asked, load } = loader((number) => number === 0);
    expect(await loadResults(numbers(1000), 3, load)).toMatchObject({ results: [0] });
    expect(asked.length).toBeLessThanOrEqual(15);
  });

  test('of which none arrives are a failure', async () => {
    const { load } = loader(() => false);
    await expect(loadResults(numbers(10), 3, load)).rejects.toMatchObject({ reason: 'unavailable' });
    expect(await loadResults([], 3, load)).toEqual({ results: [], unread: 0 });
  });

  test('that arrive damaged are a failure', async () => {
    const load = async (number: number): Promise<number> => {
      if (number === 1) throw new SearchFailure('damaged');
      return number;
    };
    await expect(loadResults(numbers(3), 3, load)).rejects.toMatchObject({ reason: 'damaged' });
  });
});

test('a search without a network lists the pages that the browser has', async () => {
  const pages = ['a', 'b', 'c'].map((name) => pageOf(`/${name}/`, '找差', '对标找差'));
  const { reader, search } = await memoryIndex(pages);
  const loadPage = reader.page.bind(reader);
  reader.page = async (number) => {
    if (number === 0) throw new SearchFailure('unavailable');
    return loadPage(number);
  };
  const answer = await search('找差');
  expect(answer.results.map(({ url }) => url)).toEqual(['/b/', '/c/']);
  expect([answer.total, answer.unread]).toEqual([3, 1]);
});
