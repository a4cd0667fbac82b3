import type { SearchAnswer } from '../answer.ts';
import type { SearchState } from './search-session.ts';
import { searchText } from './search-text.ts';

/** What is said of a search in one line; empty while there is nothing to say. */
export function statusOf(state: SearchState): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'searching':
      return searchText.searching;
    case 'failed':
      return searchText.troubles[state.trouble];
    case 'answered':
      if (state.answer.query === '') return searchText.browsed(state.answer.total);
      return state.answer.total === 0
        ? searchText.none(state.answer.query)
        : searchText.count(state.answer.query, state.answer.total);
  }
}

function notesOnAnswer({ missing, relaxed, byPinyin, total, results, query }: SearchAnswer): string[] {
  const nowhere = missing.length > 0 ? [searchText.missing(missing)] : [];
  if (byPinyin) return [searchText.byPinyin];
  if (relaxed && missing.length === 0) return [searchText.relaxed];
  if (total === 0) return nowhere.length > 0 ? nowhere : [searchText.noLetters];
  // Words typed apart were not meant to be adjacent.
  const apart = query !== '' && nowhere.length === 0 && !/\s/.test(query) && !results.some(({ phrase }) => phrase);
  return apart ? [searchText.apart] : nowhere;
}

/**
 * What else a reader should know of an answer: words that occur nowhere, that no page says the query in a row, or that
 * pages did not arrive.
 */
export function notesOn(state: SearchState): string[] {
  if (state.kind !== 'answered') return [];
  const filtered = state.answer.total === 0 && Object.keys(state.request.selection).length > 0;
  const { unread = 0 } = state.answer;
  const notes = filtered ? [searchText.noneFiltered] : notesOnAnswer(state.answer);
  return unread > 0 ? [...notes, searchText.unread(unread)] : notes;
}

/** What is read out of a state: the line that is shown, the notes, and what was probably meant. */
export function announcementOf(state: SearchState): string {
  const suggestion = state.kind === 'answered' ? state.answer.suggestion : undefined;
  const said = [
    statusOf(state),
    ...notesOn(state),
    ...(suggestion === undefined ? [] : [searchText.meant(suggestion)]),
  ];
  return said
    .filter(Boolean)
    .map((sentence) => (/[。？…]$/.test(sentence) ? sentence : `${sentence}。`))
    .join('');
}
