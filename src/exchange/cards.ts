import { addressOf } from '../model/address.ts';
import { collections, introducedCollections } from '../model/collections.ts';
import { summaryOf, type Entry } from '../model/entry.ts';
import type { Library } from '../model/library.ts';
import type { CardText } from './card.ts';

/** A card and the page that it represents. */
export interface PageCard {
  /** Address of the page below the base path. */
  address: string;
  text: CardText;
}

/** What a card says of an entry besides its title; a case's card names its unit. */
function aboutEntry(entry: Entry): Pick<CardText, 'kind' | 'note'> {
  const { label } = collections[entry.collection];
  if (entry.collection !== 'cases') return { kind: label, note: summaryOf(entry) };
  const { unit } = entry.data;
  return { kind: `${label} · ${unit.kind}`, note: unit.name };
}

/**
 * Cards of the home page and of the recent entries, so that drawing them takes no longer for a larger library; the
 * pages of others show the home page's.
 *
 * @param home What the home page's card says.
 */
export function pageCards(library: Library, home: CardText): PageCard[] {
  const entries = introducedCollections.flatMap((name): readonly Entry[] => library[name]);
  const cards = entries.filter(library.isRecent).map((entry) => ({
    address: addressOf(entry),
    text: { ...aboutEntry(entry), title: entry.data.title, site: home.site },
  }));
  return [{ address: '/', text: home }, ...cards];
}
