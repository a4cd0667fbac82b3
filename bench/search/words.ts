import type { QueryKind } from './query.ts';
import type { SetName } from './report.ts';

/** What the table of the search benchmark calls things in one language. */
export interface SearchWords {
  kinds: Readonly<Record<QueryKind, string>>;
  sets: Readonly<Record<SetName, string>>;
  /** Head of the table; each figure is of stock Pagefind, then of this site's search. */
  head: readonly string[];
  /** Size and making of the two indexes. `kilobytes` and `seconds` are pairs such as `268.6 / 244.5`. */
  indexLine(pages: number, kilobytes: string, seconds: string): string;
}

/** For the terminal. */
export const chinese: SearchWords = {
  kinds: {
    headings: '标题',
    cuts: '正文片段',
    words: '两个词',
    titles: '页面题名',
    pinyin: '题名全拼',
    initials: '题名首字母',
    traditional: '繁体题名',
    typos: '错一字的题名',
    questions: '问句',
  },
  sets: { site: '本站', corpus: '语料', repeated: '重复语料' },
  head: [
    ...['查询', 'n', '零结果', '首位', '前三', 'recall@10', 'MRR@10', '解决'],
    ...['延迟中位 ms', '延迟 p95 ms', '首个结果前 KB', '其后每次 KB', '久开每次 KB'],
  ],
  indexLine: (pages, kilobytes, seconds) => `${pages} 页；索引 ${kilobytes} KB，用时 ${seconds} 秒`,
};

/** For bench/README.md. */
export const english: SearchWords = {
  kinds: {
    headings: 'headings',
    cuts: 'body cuts',
    words: 'two words',
    titles: 'titles',
    pinyin: 'titles in pinyin',
    initials: 'titles by initials',
    traditional: 'traditional titles',
    typos: 'titles with a typo',
    questions: 'questions',
  },
  sets: { site: 'This site', corpus: 'The corpus', repeated: 'The corpus repeated' },
  head: [
    ...['query', 'n', 'zero', 'top-1', 'top-3', 'recall@10', 'MRR@10', 'solved'],
    ...['median ms', 'p95 ms', 'KB to first result', 'KB a later query', 'KB once settled'],
  ],
  indexLine: (pages, kilobytes, seconds) => `${pages} pages; index ${kilobytes} KB, made in ${seconds} s`,
};
