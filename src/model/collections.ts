import { z } from 'astro/zod';
import { caseSchema, type Case } from './case.ts';
import { methodSchema, type Method } from './method.ts';
import type { CollectionFacts } from './collection-facts.ts';
import { fillMetrics } from './metric.ts';
import { byCaseAndHeading, byOrder, bySource, byTitle } from './order.ts';
import { pageSchema } from './page.ts';
import { problemSchema } from './problem.ts';
import { messageFor } from './schema-messages.ts';
import { sourceSchema } from './source.ts';
import { stepSchema, type Step } from './step.ts';
import { templateSchema, type Template } from './template.ts';
import { termSchema } from './term.ts';

z.config({ customError: messageFor });

const table = {
  cases: {
    label: '案例',
    schema: caseSchema,
    shownAs: 'page',
    inHeader: true,
    arrange: bySource,
    references: { 'practices.*.step': 'steps', 'practices.*.methods.*': 'methods', 'outcomes.*.methods.*': 'methods' },
    summary: ({ description, metrics }: Case) => fillMetrics(description, metrics),
    filled: ['description', 'practices.*.summary', 'outcomes.*.text'],
  },
  methods: {
    label: '方法',
    schema: methodSchema,
    shownAs: 'page',
    inHeader: true,
    arrange: byTitle,
    summary: ({ description }: Method) => description,
    references: { 'parts.*.method': 'methods', 'related.*': 'methods', 'steps.*': 'steps' },
  },
  steps: {
    label: '环节',
    schema: stepSchema,
    shownAs: 'page',
    inHeader: true,
    startsLibrary: true,
    arrange: byOrder,
    summary: ({ task }: Step) => task,
  },
  problems: {
    label: '问题',
    schema: problemSchema,
    shownAs: 'case-part',
    inHeader: true,
    arrange: byCaseAndHeading,
    references: { case: 'cases' },
    filled: ['finding', 'remedy'],
  },
  templates: {
    label: '表单',
    schema: templateSchema,
    shownAs: 'page',
    inHeader: true,
    startsLibrary: true,
    arrange: byTitle,
    summary: ({ description }: Template) => description,
    references: { 'steps.*': 'steps', 'methods.*': 'methods' },
  },
  glossary: {
    label: '术语',
    schema: termSchema,
    shownAs: 'page',
    inHeader: true,
    startsLibrary: true,
    arrange: byTitle,
    references: { 'methods.*': 'methods', 'steps.*': 'steps' },
  },
  sources: { label: '来源', schema: sourceSchema, shownAs: 'page', inHeader: false, arrange: byTitle },
  pages: {
    label: '页面',
    schema: pageSchema,
    shownAs: 'root-page',
    inHeader: false,
    startsLibrary: true,
    arrange: byTitle,
  },
} as const;

/** Name of a collection: its folder in `content/` and the first segment of its addresses. */
export type Collection = keyof typeof table;

/** Frontmatter of each collection after parsing. */
export type Frontmatter = { readonly [C in Collection]: z.infer<(typeof table)[C]['schema']> };

/** Every collection, in the order in which the site presents them. This table alone lists them. */
export const collections: { readonly [C in Collection]: CollectionFacts<Frontmatter[C], Collection> } = table;

/** Names of the collections, in the table's order. */
export const collectionNames = Object.keys(table) as readonly Collection[];

/** Whether a text is the name of a collection. */
export const isCollection = (name: string): name is Collection => Object.hasOwn(table, name);

/** Collections that have a list page, `/methods/` for example. */
export type ListedCollection = {
  [C in Collection]: (typeof table)[C]['shownAs'] extends 'root-page' ? never : C;
}[Collection];

/** Names of the collections that have a list page, in the table's order. */
export const listedCollections = collectionNames.filter(
  (name): name is ListedCollection => collections[name].shownAs !== 'root-page',
);

/** Collections whose entries have a page each. */
export type PagedCollection = {
  [C in Collection]: (typeof table)[C]['shownAs'] extends 'case-part' ? never : C;
}[Collection];

/** Whether entries of a collection have a page each. */
export const isPaged = (name: Collection): name is PagedCollection => collections[name].shownAs !== 'case-part';

/** Names of the collections whose entries have pages below their list, in the table's order. */
export const pagedCollections = listedCollections.filter((name): name is ListedCollection & PagedCollection =>
  isPaged(name),
);

/** Those of them whose entries guides and cards introduce one by one, in the table's order. */
export const introducedCollections = pagedCollections.filter((name) => collections[name].summary);

/** Computes a value for each collection. */
export function mapCollections<T>(valueOf: (collection: Collection) => T): Readonly<Record<Collection, T>> {
  return Object.fromEntries(collectionNames.map((name) => [name, valueOf(name)])) as Record<Collection, T>;
}
