import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchFailure, type SearchAnswer } from '../../../../src/search/answer.ts';
import { SearchSession, type SearchState } from '../../../../src/search/ui/search-session.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const answerTo = (query: string): SearchAnswer => ({
  query,
  results: [],
  total: 0,
  filters: {},
  relaxed: false,
  byPinyin: false,
  missing: [],
});
const ask = (text: string) => ({ text, selection: {} });

/** A search module that answers when told to, in any order. */
class FakeSearcher {
  preloads = 0;
  readonly asked: string[] = [];
  readonly #answers = new Map<string, () => void>();
  search(query: string): Promise<SearchAnswer> {
    this.asked.push(query);
    return new Promise((resolve) => this.#answers.set(query, () => resolve(answerTo(query))));
  }
  async preload(): Promise<void> {
    this.preloads += 1;
  }
  async answer(query: string): Promise<void> {
    this.#answers.get(query)?.();
    await vi.advanceTimersByTimeAsync(0);
  }
}

const spyStates = () => {
  const states: SearchState[] = [];
  const shown = (): string[] =>
    states.map((state) =>
      state.kind === 'answered' ? state.answer.query : state.kind === 'failed' ? state.trouble : state.kind,
    );
  return { show: (state: SearchState) => void states.push(state), shown };
};

test('keys typed in a row are one search', async () => {
  const searcher = new FakeSearcher();
  const session = new SearchSession(
    async () => searcher,
    () => {},
  );
  for (const text of ['照', '照镜', '照镜子']) session.type(ask(text), 5);
  await vi.runAllTimersAsync();
  expect(searcher.asked).toEqual(['照镜子']);
});

test('an answer to an older question is dropped, even when it comes last', async () => {
  const searcher = new FakeSearcher();
  const { show, shown } = spyStates();
  const session = new SearchSession(async () => searcher, show);
  session.ask(ask('旧'), 5);
  await vi.runAllTimersAsync();
  session.ask(ask('新'), 5);
  await vi.runAllTimersAsync();
  await searcher.answer('新');
  await searcher.answer('旧');
  expect(shown()).toEqual(['searching', 'searching', '新']);
});

test('an emptied field ends the search', async () => {
  const searcher = new FakeSearcher();
  const { show, shown } = spyStates();
  const session = new SearchSession(async () => searcher, show);
  session.ask(ask('旧'), 5);
  await vi.runAllTimersAsync();
  session.type(ask(''), 5);
  await searcher.answer('旧');
  expect(shown()).toEqual(['searching', 'idle']);
});

test('the module is loaded once and preloads', async () => {
  const searcher = new FakeSearcher();
  const load = vi.fn(async () => searcher);
  const session = new SearchSession(load, () => {});
  session.warmUp();
  session.ask(ask('一'), 5);
  session.ask(ask('二'), 5);
  await vi.runAllTimersAsync();
  expect(load).toHaveBeenCalledTimes(1);
  expect(searcher.preloads).toBe(1);
});

test('a failure is told, and the next search loads anew', async () => {
  const searcher = new FakeSearcher();
  const load = vi
    .fn<() => Promise<FakeSearcher>>()
    .mockRejectedValueOnce(new SearchFailure('unavailable'))
    .mockResolvedValue(searcher);
  const { show, shown } = spyStates();
  const session = new SearchSession(load, show);
  session.ask(ask('一'), 5);
  await vi.runAllTimersAsync();
  session.ask(ask('一'), 5);
  await vi.runAllTimersAsync();
  await searcher.answer('一');
  expect(shown()).toEqual(['searching', 'unavailable', 'searching', '一']);
});

test('a module that does not load is told before anything is typed', async () => {
  const { show, shown } = spyStates();
  new SearchSession(() => Promise.reject(new SearchFailure('damaged')), show).warmUp();
  await vi.runAllTimersAsync();
  expect(shown()).toEqual(['damaged']);
});
