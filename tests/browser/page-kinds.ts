import { join } from 'node:path';
import { projectRoot } from '../../src/build/site-settings.ts';
import { loadContent } from '../../src/library/load-content.ts';
import { isDraft } from '../../src/library/content-index.ts';
import { entryAddress, listAddress } from '../../src/model/address.ts';
import { listedCollections, pagedCollections, type Collection } from '../../src/model/collections.ts';

/** An entry of each collection whose entries have pages, one that uses all parts of its page. */
const examples: Partial<Record<Collection, string>> = {
  cases: 'machinery-department',
  methods: 'wu-cha',
  steps: 'zheng-qiu-yi-jian',
  templates: 'zheng-gai-tai-zhang',
};

const published = loadContent(join(projectRoot, 'content')).documents.filter((document) => !isDraft(document));

/** Address of the example, of the first entry where the library does not have it, or none where it has no entry. */
function exampleOf(collection: Collection): string[] {
  const preferred = examples[collection];
  if (preferred === undefined) throw new Error(`Name an entry of ${collection} in page-kinds.ts`);
  const ids = published.filter((document) => document.collection === collection).map(({ id }) => id);
  const id = ids.find((candidate) => candidate === preferred) ?? ids[0];
  return id === undefined ? [] : [entryAddress(collection, id)];
}

/** One address of each kind of page that the library has. */
export const pageKinds: readonly string[] = [
  '/',
  ...listedCollections.map(listAddress),
  ...pagedCollections.flatMap(exampleOf),
  entryAddress('pages', 'about'),
  '/search/',
  '/404.html',
];
