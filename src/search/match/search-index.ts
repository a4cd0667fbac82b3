import type { FilterCounts, SearchAnswer, SearchOptions, SearchResult, Selection } from '../answer.ts';
import type { PageRecord } from '../format/page-file.ts';
import { inOrder, type Candidate } from './candidates.ts';
import { countFilters, selectedOf } from './filter-pages.ts';
import { find } from './find.ts';
import { patternOf, type Wanted } from './hits.ts';
import type { IndexReader } from './index-reader.ts';
import { loadResults } from './load-results.ts';
import { nameAt } from './placed-texts.ts';
import { PageSet } from './page-set.ts';
import { readQuery } from './query.ts';
import { resultOf } from './result.ts';

interface Filtered {
  selected: PageSet;
  filters: FilterCounts;
}

/** What to mark on a page of which some units of a name are read like the query. */
function wantedOf(record: PageRecord, { place, units }: NonNullable<Candidate['read']>): Wanted {
  const name = nameAt(record, place);
  const pattern = patternOf(name?.units.slice(name.at, name.at + units) ?? []);
  return { whole: pattern, words: [pattern] };
}

/** The best candidates as results, and how many of them did not arrive, if any. */
async function resultsOf(
  reader: IndexReader,
  base: string,
  candidates: readonly Candidate[],
  wanted: Wanted,
  limit: number,
): Promise<Pick<SearchAnswer, 'results' | 'unread'>> {
  const load = async ({ page, score, lacks, read }: Candidate): Promise<SearchResult> => {
    const record = await reader.page(page);
    const simplify = record.traditional && (await reader.traditional());
    const wantedHere = read ? wantedOf(record, read) : wanted;
    const result = resultOf(record, { ...wantedHere, ...(simplify && { simplify }) }, base);
    return { ...result, score, missing: lacks.map(({ wording }) => wording) };
  };
  const { results, unread } = await loadResults(candidates, limit, load);
  return { results, ...(unread > 0 && { unread }) };
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('A newer search has begun.', 'AbortError');
}

/** What has all chosen filter values of what was found, and how often each value was found. */
async function filtered(reader: IndexReader, selection: Selection, found: PageSet): Promise<Filtered> {
  const { pages } = reader.manifest;
  const filters = await reader.filters();
  return {
    selected: selectedOf(filters, selection, found, pages),
    filters: countFilters(filters, selection, found, pages),
  };
}

/** All pages that have the chosen filter values, in the order of the index. */
async function browse(
  reader: IndexReader,
  base: string,
  { filters: selection = {}, limit = 10, signal }: SearchOptions,
): Promise<SearchAnswer> {
  const { selected, filters } = await filtered(reader, selection, PageSet.all(reader.manifest.pages));
  const pages = selected.pages();
  stopIfAborted(signal);
  const candidates = pages.map((page): Candidate => ({ page, score: 0, lacks: [] }));
  const results = await resultsOf(reader, base, candidates, { words: [] }, limit);
  stopIfAborted(signal);
  return { query: '', ...results, total: pages.length, filters, relaxed: false, byPinyin: false, missing: [] };
}

/**
 * Searches an index.
 *
 * @param base Base path of the site, with a slash at both ends.
 * @param typed `null` for all pages.
 * @throws {DOMException} `AbortError` when `signal` ends the search.
 * @throws {SearchFailure} When a file of the index does not arrive or cannot be read.
 */
export async function searchIndex(
  reader: IndexReader,
  base: string,
  typed: string | null,
  options: SearchOptions = {},
): Promise<SearchAnswer> {
  if (typed === null) return browse(reader, base, options);
  const { filters: selection = {}, limit = 10, signal } = options;
  const query = readQuery(typed);
  const findings = await find(reader, query);
  stopIfAborted(signal);
  const { candidates, whole, words, missing, relaxed, byPinyin, suggestion } = findings;
  const found = new PageSet(reader.manifest.pages);
  for (const { page } of candidates) found.add(page);
  const { selected, filters } = await filtered(reader, selection, found);
  const chosen = candidates.filter(({ page }) => selected.has(page));
  const wanted: Wanted = {
    ...(whole && { whole: patternOf(whole.units) }),
    words: words.map(({ units }) => patternOf(units)),
  };
  const results = await resultsOf(reader, base, inOrder(chosen), wanted, limit);
  stopIfAborted(signal);
  return {
    query: query.text,
    ...results,
    total: chosen.length,
    filters,
    relaxed,
    byPinyin,
    missing,
    ...(suggestion !== undefined && { suggestion }),
  };
}
