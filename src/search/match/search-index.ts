import type { SearchAnswer, SearchOptions, SearchResult } from '../answer.ts';
import { inOrder, phraseCandidates, withBest, wordCandidates, type Candidate } from './candidates.ts';
import { countFilters, filterPages, isSelected } from './filter-pages.ts';
import { isNowhere } from './found.ts';
import { patternOf, type Wanted } from './hits.ts';
import type { IndexReader } from './index-reader.ts';
import { findPhrase } from './phrase.ts';
import { readQuery, type Query, type Term } from './query.ts';
import { resultOf } from './result.ts';
import { queryWords } from './words.ts';

/** Pages that answer a query, before any is loaded. */
interface Findings {
  candidates: Candidate[];
  /** What to mark: the query in a row, and its words. */
  whole?: Term;
  words: readonly Term[];
  missing: string[];
  relaxed: boolean;
}

const nothing: Findings = { candidates: [], words: [], missing: [], relaxed: false };

/** Finds the pages that say the query in a row or have its words. */
async function find(reader: IndexReader, query: Query): Promise<Findings> {
  const found = await findPhrase(reader, query.whole.units);
  const whole = phraseCandidates(found, query.whole.units.length);
  if (whole.length > 0 && query.terms.length === 1) return { ...nothing, candidates: whole, whole: query.whole, words: [query.whole] };
  const { words, missing } = await queryWords(reader, query);
  const { candidates, relaxed } = await wordCandidates(reader, words);
  // Pages that lack a word are no answer where others have the whole query.
  const others = whole.length > 0 && (relaxed || missing.length > 0) ? [] : candidates;
  const one = words.length === 1 && missing.length === 0 ? words[0] : undefined;
  return {
    candidates: withBest(whole, others),
    whole: isNowhere(found) ? (one ?? query.whole) : query.whole,
    words,
    missing: whole.length > 0 ? [] : missing,
    relaxed: whole.length === 0 && (relaxed || missing.length > 0),
  };
}

/** Finds again with traditional characters folded, where something of the query stands nowhere as it was typed. */
async function findFolded(reader: IndexReader, typed: string): Promise<Findings> {
  const query = readQuery(typed);
  const findings = await find(reader, query);
  if (findings.candidates.length > 0 && findings.missing.length === 0 && !findings.relaxed) return findings;
  const table = await reader.traditional();
  if (!table) return findings;
  const folded = readQuery(typed, table);
  const same = folded.whole.units.every((unit, index) => unit.text === query.whole.units[index]?.text);
  return same ? findings : find(reader, folded);
}

async function resultsOf(reader: IndexReader, base: string, candidates: readonly Candidate[], wanted: Wanted): Promise<SearchResult[]> {
  return Promise.all(
    candidates.map(async ({ page, score, lacks }) => {
      const record = await reader.page(page);
      const simplify = record.traditional && (await reader.traditional());
      const result = resultOf(record, { ...wanted, ...(simplify && { simplify }) }, base);
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
  const findings = await findFolded(reader, typed);
  stopIfAborted(signal);
  const { whole, words, missing, relaxed } = findings;
  const filters = filterPages(reader.manifest);
  const selected = findings.candidates.filter(({ page }) => isSelected(filters, selection, page));
  const wanted: Wanted = { ...(whole && { whole: patternOf(whole.units) }), words: words.map(({ units }) => patternOf(units)) };
  const results = await resultsOf(reader, base, inOrder(selected).slice(0, limit), wanted);
  stopIfAborted(signal);
  return {
    query: readQuery(typed).text,
    results,
    total: selected.length,
    filters: countFilters(filters, selection, findings.candidates.map(({ page }) => page)),
    relaxed,
    missing,
  };
}
