import { limits, megabytes, type InstallReport } from '../install/install-report.ts';
import { siteConfig } from '../../src/site-config.ts';
import { targets } from '../import/summary.ts';
import { kilobytes, markdownTable } from '../markdown-table.ts';
import type { PageFigures } from '../page-figures.ts';
import type { KindReport, SetReport } from '../search/report.ts';
import { largeFile } from './import-table.ts';
import type { Results } from './results.ts';

export type Language = 'en' | 'zh';
type Text = Readonly<Record<Language, string>>;

/** One row: what is measured, the figure, and what it is to be compared with. */
interface MainFigure {
  what: Text;
  here: string;
  beside: Text;
}

const heads: Readonly<Record<Language, readonly string[]>> = {
  en: ['what', 'here', 'beside it'],
  zh: ['指标', '本站', '对照'],
};

const same = (text: string): Text => ({ en: text, zh: text });

function pageFigures(pages: readonly PageFigures[]): MainFigure[] {
  const lowest = (['performance', 'accessibility', 'bestPractices', 'seo'] as const).map((score) =>
    Math.min(...pages.map((page) => page[score])),
  );
  const heaviest = Math.max(...pages.map(({ total }) => total));
  const allowed = String(siteConfig.budget.page / 1024);
  return [
    {
      what: {
        en: 'the heaviest kind of page: HTML, CSS and JavaScript, gzipped',
        zh: '最重的一种页面：HTML、CSS、JS，gzip 后',
      },
      here: `${kilobytes(heaviest)} KB`,
      beside: { en: `${allowed} KB allowed`, zh: `上限 ${allowed} KB` },
    },
    {
      what: {
        en: 'Lighthouse mobile, the lowest of all kinds: performance, accessibility, best practices, SEO',
        zh: 'Lighthouse 手机模式，各种页面的最低分：性能、无障碍、最佳实践、SEO',
      },
      here: lowest.join(', '),
      beside: same(''),
    },
  ];
}

function searchFigures({ pages, kinds }: SetReport): MainFigure[] {
  const row = (kind: KindReport['kind'], what: Text, show: (figures: KindReport['ours']) => string): MainFigure[] =>
    kinds
      .filter((one) => one.kind === kind)
      .map(({ stock, ours }) => ({
        what: { en: `search in ${pages} texts, ${what.en}`, zh: `在 ${pages} 篇语料里搜${what.zh}` },
        here: show(ours),
        beside: { en: `${show(stock)} stock Pagefind`, zh: `原版 Pagefind ${show(stock)}` },
      }));
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return [
    ...row('cuts', { en: 'a cut of a text: the right page first', zh: '正文片段，首位就对' }, ({ top1 }) =>
      percent(top1),
    ),
    ...row('typos', { en: 'a title with a typo: the right page first', zh: '错一字的题名，首位就对' }, ({ top1 }) =>
      percent(top1),
    ),
    ...row(
      'cuts',
      { en: 'a cut of a text: loaded up to the first result', zh: '正文片段，出结果前下载' },
      ({ firstBytes }) => (firstBytes === undefined ? '–' : `${kilobytes(firstBytes)} KB`),
    ),
    ...row(
      'cuts',
      { en: 'a cut of a text: median time', zh: '正文片段，用时中位数' },
      ({ median }) => `${median.toFixed(1)} ms`,
    ),
  ];
}

function importFigures({ 'held-out': heldOut, large }: Results['import']): MainFigure[] {
  const row = (measure: string, en: string, zh: string): MainFigure => {
    const least = String(targets.find(([name]) => name === measure)?.[1] ?? '');
    return {
      what: {
        en: `import of ${heldOut['write-ups'] ?? 0} write-ups that no rule was made from: ${en}`,
        zh: `导入写规则时没看过的 ${heldOut['write-ups'] ?? 0} 篇材料：${zh}`,
      },
      here: (heldOut[measure] ?? 0).toFixed(3),
      beside: { en: `${least} asked`, zh: `要求 ${least}` },
    };
  };
  const { size, pictures, seconds, memory } = largeFile(large);
  return [
    row('headings and lists F1', 'F1 of headings and lists', '标题和列表的 F1'),
    row('figures recall', 'recall of figures', '数据的召回率'),
    {
      what: {
        en: `import of a .docx of ${size} with ${pictures} pictures`,
        zh: `导入 ${size}、${pictures} 张图片的 .docx`,
      },
      here: `${seconds}, ${memory}`,
      beside: same(''),
    },
  ];
}

function installFigure({ sets: { build, starlight } }: InstallReport): MainFigure {
  const size = ({ packages, bytes }: typeof build): Text => ({
    en: `${packages} packages, ${megabytes(bytes)} MB`,
    zh: `${packages} 个包，${megabytes(bytes)} MB`,
  });
  const { en, zh } = size(starlight);
  return {
    what: { en: 'what building installs, besides Node', zh: '生成网站要装的包，不含 Node' },
    here: `${build.packages}, ${megabytes(build.bytes)} MB`,
    beside: {
      en: `${en} Starlight; ${limits.packages} and ${limits.megabytes} MB allowed`,
      zh: `Starlight ${zh}；上限 ${limits.packages} 个、${limits.megabytes} MB`,
    },
  };
}

/** The main figures of the last runs, in Markdown; those of a large library are left out where none was measured. */
export function mainTable(results: Results, language: Language): string {
  const figures = [
    ...pageFigures(results.pages),
    ...(results.search.corpus ? searchFigures(results.search.corpus) : []),
    ...importFigures(results.import),
    installFigure(results.install),
  ];
  return markdownTable(
    heads[language],
    figures.map(({ what, here, beside }) => [what[language], here, beside[language]]),
  );
}
