import type { ExpectedFirst } from '../search-queries.ts';

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
  { query: '双带头人', first: ['/glossary/shuang-dai-tou-ren/'] },
  { query: '231条', first: [department, '/steps/zheng-qiu-yi-jian/'] },
];

/** Entries that a query leads to, named like `methods/wu-cha`; an address of a whole list names none. */
export function entriesOf({ first }: ExpectedFirst): string[] {
  return first.flatMap((address) => {
    const [, collection, id] = /^\/([a-z]+)\/([a-z0-9-]+)\/$/.exec(address) ?? [];
    return collection !== undefined && id !== undefined ? [`${collection}/${id}`] : [];
  });
}
