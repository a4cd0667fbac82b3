import type { SearchAnswer, SearchOptions, SearchResult } from '../answer.ts';
import { inOrder, type Candidate } from './candidates.ts';
import { countFilters, isSelected } from './filter-pages.ts';
import { find } from './find.ts';
import { patternOf, type Wanted } from './hits.ts';
import type { IndexReader } from './index-reader.ts';
import { readQuery } from './query.ts';
import { resultOf } from './result.ts';

async function resultsOf(
  reader: IndexReader,
  base: string,
  candidates: readonly Candidate[],
  wanted: Wanted,
): Promise<SearchResult[]> {
  return Promise.all(
    candidates.map(async ({ page, score, lacks, read }) => {
      const record = await reader.page(page);
      const simplify = record.traditional && (await reader.traditional());
      const wantedHere = read ? { whole: patternOf(read), words: [patternOf(read)] } : wanted;
      const result = resultOf(record, { ...wantedHere, ...(simplify && { simplify }) }, base);
      return { ...result, score, missing: lacks.map(({ wording }) => wording) };
    }),
  );
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('A newer search has begun.', 'AbortError');
}

/**
 * Searches an index.
 *
 * @param base Base path of the site, with a slash at both ends.
 * @throws {DOMException} `AbortError` when `signal` ends the search.
 * @throws {SearchFailure} When a file of the index does not arrive or cannot be read.
 */
export async function searchIndex(
  reader: IndexReader,
  base: string,
  typed: string,
  { filters: selection = {}, limit = 10, signal }: SearchOptions = {},
): Promise<SearchAnswer> {
  const query = readQuery(typed);
  const findings = await find(reader, query);
  stopIfAborted(signal);
  const { whole, words, missing, relaxed, byPinyin, suggestion } = findings;
  const { filters } = reader;
  const selected = findings.candidates.filter(({ page }) => isSelected(filters, selection, page));
  const wanted: Wanted = {
    ...(whole && { whole: patternOf(whole.units) }),
    words: words.map(({ units }) => patternOf(units)),
  };
  const results = await resultsOf(reader, base, inOrder(selected).slice(0, limit), wanted);
  stopIfAborted(signal);
  return {
    query: query.text,
    results,
    total: selected.length,
    filters: countFilters(
      filters,
      selection,
      findings.candidates.map(({ page }) => page),
    ),
    relaxed,
    byPinyin,
    missing,
    ...(suggestion !== undefined && { suggestion }),
  };
}
