import { entryAddress, listAddress } from '../../src/model/address.ts';
import { listedCollections, pagedCollections, type PagedCollection } from '../../src/model/collections.ts';

/** An entry of each collection whose entries have pages, one that uses all parts of its page. */
const examples: Partial<Record<PagedCollection, string>> = {
  cases: 'yun-bian-you-ju',
  methods: 'si-wen',
  steps: 'zheng-qiu-yi-jian',
  templates: 'zheng-gai-tai-zhang',
  glossary: 'shuang-qian-dao',
  sources: 'yang-gao',
};

function exampleOf(collection: PagedCollection): string {
  const id = examples[collection];
  if (id === undefined) throw new Error(`Name an entry of ${collection} in page-kinds.ts`);
  return entryAddress(collection, id);
}

/** One address of each kind of page. */
export const pageKinds: readonly string[] = [
  '/',
  ...listedCollections.map(listAddress),
  ...pagedCollections.map(exampleOf),
  entryAddress('pages', 'about'),
  '/search/',
  '/404.html',
];

/** Pages whose scripts draw what an address asks for, and how to tell that they have. */
export const drawnPages: readonly { address: string; drawn: string }[] = [
  { address: `/cases/?${new URLSearchParams({ 单位类型: '企业' })}`, drawn: '[data-browse-results] .card' },
  { address: '/compare/?cases=yun-bian-you-ju,zhi-chuan-du-kou', drawn: '.compare' },
];
