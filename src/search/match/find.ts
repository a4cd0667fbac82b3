import { isPlainPinyin, mayBePinyin, pinyinCandidates } from './by-pinyin.ts';
import { phraseCandidates, withBest, wordCandidates, type Candidate } from './candidates.ts';
import { isNowhere, type Found } from './found.ts';
import type { IndexReader } from './index-reader.ts';
import { findJoined } from './joined-words.ts';
import { findPhrase } from './phrase.ts';
import { readQuery, termOf, type Query, type Term } from './query.ts';
import { contentRows } from './question.ts';
import { tiers } from './score.ts';
import { suggestionFor } from './suggestion.ts';
import { queryWords } from './words.ts';

/** Pages that answer a query, before any is loaded. */
export interface Findings {
  candidates: Candidate[];
  /** What to mark: the query in a row, and its words. */
  whole?: Term;
  words: readonly Term[];
  missing: string[];
  relaxed: boolean;
  byPinyin: boolean;
  suggestion?: string;
}

const nothing: Findings = { candidates: [], words: [], missing: [], relaxed: false, byPinyin: false };

/** Where all of a query occurs in a row; of a pair of characters that is very common and all of it, only the pages. */
async function findRow(
  reader: IndexReader,
  { whole: { units }, terms }: Pick<Query, 'whole' | 'terms'>,
): Promise<Found> {
  const isPair = terms.length === 1 && units.length === 2 && units.every(({ han }) => han);
  const rough = isPair ? await reader.roughly(units.map(({ text }) => text).join('')) : undefined;
  return rough ?? (await findPhrase(reader, units));
}

/**
 * What of a query occurs somewhere in a row: all of it, else with words taken apart that were typed as one, else what
 * is left of a question.
 */
async function findWhole(
  reader: IndexReader,
  { whole, terms, text }: Query,
): Promise<{ term: Term; found: Found } | undefined> {
  const found = await findRow(reader, { whole, terms });
  if (!isNowhere(found)) return { term: whole, found };
  const joined = await findJoined(reader, whole.units);
  if (joined) return { term: { ...whole, units: joined.units }, found: joined.found };
  const [row, ...others] = contentRows(whole.units);
  if (!row || others.length > 0 || row.length === whole.units.length) return undefined;
  const inRow = await findPhrase(reader, row);
  return isNowhere(inRow) ? undefined : { term: termOf(row, text), found: inRow };
}

/** Finds the pages that say the query in a row or have its words. */
async function findDirectly(reader: IndexReader, query: Query): Promise<Findings> {
  const whole = await findWhole(reader, query);
  const saying = whole ? phraseCandidates(whole.found, whole.term.units.length) : [];
  if (whole && (query.terms.length === 1 || whole.term !== query.whole))
    return { ...nothing, candidates: saying, whole: whole.term, words: [whole.term] };
  const { words, missing, changed } = await queryWords(reader, query);
  const { candidates, relaxed } = await wordCandidates(reader, words, !changed);
  if (whole) {
    // Pages that lack a word are no answer where others have the whole query.
    const others = relaxed || missing.length > 0 ? [] : candidates;
    return { ...nothing, candidates: withBest([...saying, ...others]), whole: whole.term, words };
  }
  const only = words.length === 1 && missing.length === 0 ? words[0] : undefined;
  return { ...nothing, candidates, whole: only ?? query.whole, words, missing, relaxed: relaxed || missing.length > 0 };
}

/** Whether the words of a query occur together somewhere, so that no other way of finding need be tried. */
const isComplete = ({ candidates, missing, relaxed }: Findings): boolean =>
  candidates.length > 0 && missing.length === 0 && !relaxed;

/**
 * Finds by the readings of names too: in the place of pages that lack words, and after pages that have what looks
 * like a reading.
 */
async function findRead(reader: IndexReader, query: Query, direct: Findings): Promise<Findings> {
  if (isComplete(direct)) {
    return isPlainPinyin(query)
      ? { ...direct, candidates: withBest([...direct.candidates, ...(await pinyinCandidates(reader, query))]) }
      : direct;
  }
  const read = mayBePinyin(query) ? await pinyinCandidates(reader, query) : [];
  return read.length > 0 ? { ...nothing, candidates: read, byPinyin: true } : direct;
}

/**
 * The query with the terms that occur nowhere in a row replaced by what was probably meant; `undefined` where nothing
 * was.
 */
async function findMeant(reader: IndexReader, { terms, text }: Query): Promise<string | undefined> {
  const meant = await Promise.all(
    terms.map(async (term) =>
      isNowhere(await findPhrase(reader, term.units)) ? suggestionFor(reader, term) : undefined,
    ),
  );
  if (meant.every((name) => name === undefined)) return undefined;
  return terms.map(({ wording }, index) => meant[index] ?? (terms.length === 1 ? text : wording)).join(' ');
}

/** A query with traditional characters folded, where something of it occurs nowhere as it was typed. */
async function folded(reader: IndexReader, query: Query): Promise<Query> {
  const { whole, terms, text } = query;
  if (whole.units.every(({ han }) => !han) || reader.manifest.tables.traditional === undefined) return query;
  if (!isNowhere(await findRow(reader, query))) return query;
  const found = await Promise.all(terms.map(({ units }) => findPhrase(reader, units)));
  if (!found.some(isNowhere)) return query;
  const simplified = readQuery(text, await reader.traditional());
  const isChanged = simplified.whole.units.some((unit, index) => unit.text !== whole.units[index]?.text);
  return isChanged ? simplified : query;
}

/**
 * Finds what answers a query: directly, with traditional characters folded where something occurs nowhere as it was
 * typed, by readings, and with a suggestion where no page says it.
 */
export async function find(reader: IndexReader, asked: Query): Promise<Findings> {
  const query = await folded(reader, asked);
  const findings = await findRead(reader, query, await findDirectly(reader, query));
  const isSaid =
    findings.byPinyin || (isComplete(findings) && findings.candidates.some(({ score }) => score >= tiers.text));
  const suggestion = isSaid ? undefined : await findMeant(reader, query);
  return suggestion === undefined ? findings : { ...findings, suggestion };
}
