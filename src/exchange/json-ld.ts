import { entryAddress, listAddress } from '../model/address.ts';
import { collections, type Collection } from '../model/collections.ts';
import type { CaseEntry, Entry, MethodEntry, TermEntry } from '../model/entry.ts';
import { fillMetrics } from '../model/metric.ts';

/** A thing as schema.org describes it. */
export type LinkedData = Readonly<Record<string, unknown>>;

/** What is known of the site. */
export interface SiteFacts {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** Empty where the publisher does not say. */
  organisation: string;
  /** Makes the address of a page on the web of its address below the base path. */
  absolute(address: string): string;
}

const published = ({ organisation }: SiteFacts): LinkedData =>
  organisation === '' ? {} : { publisher: { '@type': 'Organization', name: organisation } };
const partOf = ({ title, absolute }: SiteFacts): LinkedData => ({
  '@type': 'WebSite',
  '@id': absolute('/'),
  name: title,
  url: absolute('/'),
});

/** The site, for its home page. Source: schema.org/WebSite. */
export function websiteData(site: SiteFacts): LinkedData {
  const { title, description, language, absolute } = site;
  return {
    '@type': 'WebSite',
    '@id': absolute('/'),
    name: title,
    url: absolute('/'),
    description,
    inLanguage: language,
    ...published(site),
  };
}

/**
 * A case as an article. Its only date is the day on which editors last changed it: the sources give none.
 *
 * Source: schema.org/Article.
 */
function caseData({ id, data }: CaseEntry, site: SiteFacts): LinkedData {
  const url = site.absolute(entryAddress('cases', id));
  return {
    '@type': 'Article',
    '@id': url,
    url,
    headline: data.title,
    description: fillMetrics(data.description, data.metrics),
    inLanguage: site.language,
    dateModified: data.updated,
    about: { '@type': 'Organization', name: data.unit.name },
    isPartOf: partOf(site),
    ...published(site),
  };
}

const termSet = (collection: Collection, { absolute }: SiteFacts): LinkedData => ({
  '@type': 'DefinedTermSet',
  '@id': absolute(listAddress(collection)),
  name: collections[collection].label,
  url: absolute(listAddress(collection)),
});

/** A method as a term of the list of methods. Source: schema.org/DefinedTerm. */
function methodData({ id, data }: MethodEntry, site: SiteFacts): LinkedData {
  const url = site.absolute(entryAddress('methods', id));
  return {
    '@type': 'DefinedTerm',
    '@id': url,
    url,
    name: data.title,
    ...(data.aliases.length > 0 && { alternateName: data.aliases }),
    description: data.description,
    inDefinedTermSet: termSet('methods', site),
  };
}

/** What an entry is, for search engines; nothing where schema.org has no word for it. */
export function entryData(entry: Entry, site: SiteFacts): LinkedData[] {
  if (entry.collection === 'cases') return [caseData(entry, site)];
  return entry.collection === 'methods' ? [methodData(entry, site)] : [];
}

/** The glossary as a set of terms. Source: schema.org/DefinedTermSet. */
export function glossaryData(terms: readonly TermEntry[], site: SiteFacts): LinkedData {
  const members = terms.map(({ id, data }) => ({
    '@type': 'DefinedTerm',
    '@id': site.absolute(entryAddress('glossary', id)),
    name: data.title,
    ...(data.aliases.length > 0 && { alternateName: data.aliases }),
    description: data.definition,
  }));
  return { ...termSet('glossary', site), hasDefinedTerm: members };
}

/** Position of a page in the site, from the home page down. Source: schema.org/BreadcrumbList. */
export function breadcrumbData(
  trail: readonly { title: string; address: string }[],
  { absolute }: SiteFacts,
): LinkedData {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ title, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: absolute(address),
    })),
  };
}

/** Writes things for a `<script type="application/ld+json">`, from which nothing in them can break out. */
export function linkedDataText(things: readonly LinkedData[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
}
