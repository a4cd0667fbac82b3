import { integer, pick, randomFrom, type Random } from '../random.ts';

/** Values of the filters of the made pages. */
const filters: Readonly<Record<string, readonly string[]>> = {
  单位类型: ['高校', '企业', '机关', '乡镇', '社区', '医院', '学校', '国企'],
  地区: Array.from({ length: 30 }, (_, number) => `第${number + 1}区`),
  规模: ['十人以下', '十至五十人', '五十人以上'],
  年份: Array.from({ length: 12 }, (_, number) => String(2013 + number)),
};
const kinds = ['案例', '案例', '案例', '案例', '方法', '表单', '问题'];

const sentence = (random: Random, clauses: readonly string[]): string =>
  `${Array.from({ length: integer(random, 2, 5) }, () => pick(random, clauses)).join('，')}。`;

/** A paragraph with markup in its lines, as the site's pages have it. */
function paragraph(random: Random, clauses: readonly string[]): string {
  const text = Array.from({ length: integer(random, 1, 4) }, () => sentence(random, clauses)).join('');
  const number = integer(random, 3, 400);
  return (
    `<p>${text}<data class="metric" value="${number}" data-metric="unit/opinions" title="意见">${number}条</data>` +
    `<span class="locator" data-pagefind-ignore><a href="/sources/#s${number}">出处</a></span></p>`
  );
}

function section(random: Random, clauses: readonly string[], number: number): string {
  const title = pick(random, clauses).slice(0, 16);
  const items = Array.from(
    { length: integer(random, 2, 4) },
    () => `<li class="list__item"><strong>${pick(random, clauses)}</strong>${pick(random, clauses)}</li>`,
  );
  const paragraphs = Array.from({ length: integer(random, 1, 3) }, () => paragraph(random, clauses));
  const anchor = `<a class="heading__anchor" href="#p${number}" data-pagefind-ignore>#</a>`;
  return `<section class="section"><h2 id="p${number}">${title}${anchor}</h2>${paragraphs.join('')}<ul class="list">${items.join('')}</ul></section>`;
}

/** A page of a made site. */
export interface MadePage {
  /** Below the site's folder. */
  path: string;
  html: string;
}

const outline = '<li data-depth="2"><a href="#p1">本页内容的一节</a></li>'.repeat(12);
const site =
  '<header class="site-header"><nav class="site-nav" aria-label="主导航"><ul><li><a href="/cases/">案例</a></li><li><a href="/methods/">方法</a></li></ul></nav></header>';

/**
 * Makes page `number` of a site, of some 3,000 characters of text; the same seed, number and clauses give the same
 * page whatever others there are.
 */
export function madePage(number: number, clauses: readonly string[]): MadePage {
  const random = randomFrom(`page ${number}`);
  const title = `${pick(random, clauses).slice(0, 14)}${pick(random, clauses).slice(0, 6)}`;
  const facts = Object.entries(filters).map(
    ([name, values]) => `<span data-pagefind-filter="${name}">${pick(random, values)}</span>`,
  );
  const kind = `<span data-pagefind-filter="类型">${pick(random, kinds)}</span>`;
  const alias = `<span data-pagefind-meta="alias">${pick(random, clauses).slice(0, 6)}</span>`;
  const body = Array.from({ length: integer(random, 4, 12) }, (_, at) => section(random, clauses, at)).join('');
  return {
    path: `${kind.includes('案例') ? 'cases' : 'pages'}/unit-${number}/index.html`,
    html:
      `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>${site}` +
      `<main data-pagefind-body><div hidden>${kind}${facts.join('')}${alias}</div>` +
      `<nav data-pagefind-ignore><ol>${outline}</ol></nav><article><h1>${title}</h1>${body}</article></main>` +
      `<footer><p>页脚的话</p></footer></body></html>`,
  };
}
