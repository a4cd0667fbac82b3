import type { SearchAnswer, SearchOptions, SearchResult } from '../answer.ts';
import { inOrder, phraseCandidates, withBest, wordCandidates, type Candidate } from './candidates.ts';
import { countFilters, filterPages, isSelected } from './filter-pages.ts';
import { isNowhere, type Found } from './found.ts';
import { patternOf, type Wanted } from './hits.ts';
import type { IndexReader } from './index-reader.ts';
import { findPhrase } from './phrase.ts';
import { readQuery, termOf, type Query, type Term } from './query.ts';
import { contentRows } from './question.ts';
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

/** What of a query stands somewhere in a row: all of it, else the one row that is left of a question. */
async function findWhole(reader: IndexReader, { whole, text }: Query): Promise<{ term: Term; found: Found } | undefined> {
  const found = await findPhrase(reader, whole.units);
  if (!isNowhere(found)) return { term: whole, found };
  const [row, ...others] = contentRows(whole.units);
  if (!row || others.length > 0 || row.length === whole.units.length) return undefined;
  const inRow = await findPhrase(reader, row);
  return isNowhere(inRow) ? undefined : { term: termOf(row, text), found: inRow };
}

/** Finds the pages that say the query in a row or have its words. */
async function find(reader: IndexReader, query: Query): Promise<Findings> {
  const whole = await findWhole(reader, query);
  const saying = whole ? phraseCandidates(whole.found, whole.term.units.length) : [];
  if (whole && (query.terms.length === 1 || whole.term !== query.whole)) return { ...nothing, candidates: saying, whole: whole.term, words: [whole.term] };
  const { words, missing, changed } = await queryWords(reader, query);
  const { candidates, relaxed } = await wordCandidates(reader, words, !changed);
  if (whole) {
    // Pages that lack a word are no answer where others have the whole query.
    const others = relaxed || missing.length > 0 ? [] : candidates;
    return { ...nothing, candidates: withBest([...saying, ...others]), whole: whole.term, words };
  }
  const only = words.length === 1 && missing.length === 0 ? words[0] : undefined;
  return { candidates, whole: only ?? query.whole, words, missing, relaxed: relaxed || missing.length > 0 };
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
    byPinyin: false,
    missing,
  };
}
