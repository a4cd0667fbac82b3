import { caseTick } from '../../search/ui/case-tick.ts';
import { make } from '../../search/ui/make.ts';
import { siteAddress } from '../../search/ui/site-address.ts';
import type { CaseCard } from '../format/case-table.ts';
import { browseText } from './browse-text.ts';

/** A case in a list; drawn as `components/CaseCard.astro` draws it. */
export function cardView({ id, title, kind, unit, shortName, evidence, text }: CaseCard, figures: number): HTMLElement {
  return make(
    'article',
    { class: 'card' },
    make(
      'p',
      { class: 'cluster card__text' },
      make('span', { class: 'badge badge--accent' }, kind),
      make('span', {}, unit),
      make('span', { class: 'badge' }, evidence),
      ...(figures > 0 ? [make('span', {}, browseText.figures(figures))] : []),
    ),
    make('h3', { class: 'card__title' }, make('a', { href: siteAddress(`/cases/${id}/`) }, title)),
    make('p', { class: 'card__text' }, text),
    caseTick(id, shortName, browseText.compare),
  );
}
