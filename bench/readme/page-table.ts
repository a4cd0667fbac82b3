import { kilobytes, markdownTable } from '../markdown-table.ts';
import type { PageFigures } from '../page-figures.ts';

/** Kinds of page by the names that `npm run bench:pages` gives them. */
const english: Readonly<Record<string, string>> = {
  首页: 'home',
  案例: 'a case',
  方法: 'a method',
  环节: 'a step',
  搜索: 'search',
};

const head = [
  ...['page', 'HTML KB', 'CSS KB', 'JS KB', 'together KB', 'requests'],
  ...['performance', 'accessibility', 'best practices', 'SEO'],
];

/** Weight, requests and Lighthouse scores of the measured pages, in Markdown. */
export function pageTable(pages: readonly PageFigures[]): string {
  const rows = pages.map((page) => [
    english[page.page] ?? page.page,
    ...[page.html, page.css, page.script, page.total].map(kilobytes),
    ...[page.requests, page.performance, page.accessibility, page.bestPractices, page.seo].map(String),
  ]);
  return markdownTable(head, rows);
}
