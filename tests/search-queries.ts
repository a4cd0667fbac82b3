import { entryAddress } from '../src/model/address.ts';
import type { Entry } from '../src/model/entry.ts';
import type { Library } from '../src/model/library.ts';
import { hasEntry } from './with-entries.ts';

/** What a reader types, and where the first result must lead. */
export interface ExpectedFirst {
  query: string;
  /**
   * Addresses below the base path, any of which may come first. `/methods/wu-cha/` is the page; `/glossary/#lie-xi` is
   * the page with that section first under it.
   */
  first: readonly string[];
}

const named = ['cases', 'methods', 'steps', 'templates', 'glossary'] as const;

/**
 * Every name of the library: titles of cases, methods, steps, forms and terms, and the other names of those with a
 * page each.
 */
export function nameQueries(library: Library): ExpectedFirst[] {
  const bearers = new Map<string, string[]>();
  for (const collection of named) {
    for (const { id, data } of library[collection] as readonly Entry[]) {
      const names = collection === 'glossary' ? [data.title] : [data.title, ...data.aliases];
      for (const name of names) bearers.set(name, [...(bearers.get(name) ?? []), entryAddress(collection, id)]);
    }
  }
  return [...bearers].map(([query, first]) => ({ query, first }));
}

const department = '/cases/machinery-department/';
const company = '/cases/stove-company/';
const fiveChecks = '/methods/wu-cha/';

/** Words that a reader remembers of the write-ups. */
export const phraseQueries: readonly ExpectedFirst[] = [
  { query: '照镜子', first: [fiveChecks] },
  { query: '解扣子', first: [fiveChecks, company] },
  { query: '开窗子', first: [fiveChecks] },
  { query: '开方子', first: [fiveChecks] },
  { query: '梳辫子', first: [fiveChecks] },
  { query: '揭短亮丑', first: [department] },
  {
    query: '计程表',
    first: [department, '/methods/san-qing-dan-yi-cheng-nuo-yi-tu-po/', '/templates/zheng-gai-cheng-nuo-shu/'],
  },
  { query: '施工图', first: [department] },
  { query: '白天当老板', first: [company, '/problems/'] },
  { query: '见人见事', first: [department, '/methods/san-ding-biao-san-zhao-cha-san-bi-jian/', '/methods/wu-bu/'] },
  { query: '领着学', first: ['/methods/san-ge-dai-tou/', '/methods/yi-zhu-ti-liang-zhuo-li-san-dai-tou/'] },
  { query: '一对一、面对面', first: [department, '/steps/tan-xin-tan-hua/'] },
  { query: '一对一面对面', first: [department, '/steps/tan-xin-tan-hua/'] },
  { query: '教材不适应', first: [department, '/problems/'] },
  { query: '学术梯队断层', first: [department, '/problems/'] },
  { query: '煤机', first: [department, '/problems/'] },
  { query: '上千万元', first: [department, '/steps/cheng-xiao-zhuan-hua/'] },
  { query: '17条整改措施', first: ['/steps/zheng-gai-qing-dan/', department] },
  { query: '2月27日', first: [company] },
  { query: '智慧党建APP', first: [company, '/methods/wu-xue/'] },
  { query: '企业史馆', first: [company, '/methods/wu-xue/'] },
  { query: '员工变股东', first: [company] },
  { query: '直奔主题不绕', first: ['/methods/wu-bu/'] },
  { query: '双带头人', first: ['/glossary/#shuang-dai-tou-ren'] },
  { query: '231条', first: [department, '/steps/zheng-qiu-yi-jian/'] },
];

/** Entries that a query leads to, named like `methods/wu-cha`; an address of a whole list names none. */
export function entriesOf({ first }: ExpectedFirst): string[] {
  return first.flatMap((address) => {
    const [, collection, id] = /^\/([a-z]+)\/#?([a-z0-9-]+)\/?$/.exec(address) ?? [];
    return collection !== undefined && id !== undefined ? [`${collection}/${id}`] : [];
  });
}

/** The queries that lead to entries of this library; those of entries that it does not have are left out. */
export const ownPhraseQueries: readonly ExpectedFirst[] = phraseQueries.filter((query) =>
  entriesOf(query).every(hasEntry),
);
