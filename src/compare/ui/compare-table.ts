import type { CaseDetail } from '../../exchange/data-forms.ts';
import { make } from '../../search/ui/make.ts';
import { siteAddress } from '../../search/ui/site-address.ts';
import type { CompareRow, CompareSection, Saying } from '../compare-model.ts';
import { compareText } from '../compare-text.ts';

// Roles are written out: styles for phones lay tables out as blocks, and browsers then take the roles away.

const pageOf = (id: string, anchor?: string): string =>
  siteAddress(`/cases/${id}/${anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`}`);

function sayingView({ text, notes = [], anchor }: Saying, id: string): HTMLElement {
  const line =
    anchor === undefined ? make('p', {}, text) : make('p', {}, make('a', { href: pageOf(id, anchor) }, text));
  return make('div', {}, line, ...notes.map((note) => make('p', { class: 'compare__note' }, note)));
}

function rowView({ title, cells }: CompareRow, cases: readonly CaseDetail[]): HTMLElement {
  const views = cells.map((cell, at) => {
    const { id = '', unit } = cases[at] ?? {};
    const says =
      cell.length > 0
        ? cell.map((saying) => sayingView(saying, id))
        : [make('p', { class: 'missing' }, compareText.silent)];
    // On a phone cells come one below another, and each says whose it is.
    const of = make('p', { class: 'compare__of', 'aria-hidden': 'true' }, unit?.shortName ?? '');
    return make('td', { role: 'cell' }, of, ...says);
  });
  return make('tr', { role: 'row' }, make('th', { role: 'rowheader', scope: 'row' }, title), ...views);
}

function sectionView({ title, note, rows }: CompareSection, cases: readonly CaseDetail[]): HTMLElement {
  const head = make(
    'th',
    { role: 'rowheader', scope: 'rowgroup', colspan: String(cases.length + 1) },
    make('h2', {}, title),
    ...(note === undefined ? [] : [make('p', { class: 'compare__note' }, note)]),
  );
  return make(
    'tbody',
    { role: 'rowgroup' },
    make('tr', { role: 'row', class: 'compare__section' }, head),
    ...rows.map((row) => rowView(row, cases)),
  );
}

/**
 * Draws cases side by side.
 *
 * @param remove Called with the id of a case that a reader no longer compares.
 */
export function compareTable(
  cases: readonly CaseDetail[],
  sections: readonly CompareSection[],
  remove: (id: string) => void,
): HTMLElement {
  const heads = cases.map(({ id, title, unit }) => {
    const button = make(
      'button',
      { type: 'button', class: 'compare__remove no-print', 'aria-label': compareText.removeCase(unit.shortName) },
      compareText.remove,
    );
    button.addEventListener('click', () => remove(id));
    return make(
      'th',
      { role: 'columnheader', scope: 'col' },
      make('p', { class: 'compare__unit' }, unit.shortName),
      make('a', { href: pageOf(id) }, title),
      button,
    );
  });
  const corner = make(
    'th',
    { role: 'columnheader', scope: 'col' },
    make('span', { class: 'visually-hidden' }, compareText.item),
  );
  return make(
    'table',
    { role: 'table', class: 'compare', 'data-columns': String(cases.length) },
    make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, corner, ...heads)),
    ...sections.map((section) => sectionView(section, cases)),
  );
}
