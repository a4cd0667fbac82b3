import { join } from 'node:path';
import { projectRoot } from '../../src/build/site-settings.ts';
import { libraryOf, loadContent } from '../../src/library/load-content.ts';
import { nameQueries, type ExpectedFirst } from '../search-queries.ts';

/** The made-up library whose site is served, whatever this project's own library has. */
const readingLibrary = libraryOf(loadContent(join(projectRoot, 'tests/fixtures/reading')).documents);

const post = '/cases/yun-bian-you-ju/';
const ferry = '/cases/zhi-chuan-du-kou/';
const fourAsks = '/methods/si-wen/';

/** Words that a reader remembers of its write-ups. */
export const phraseQueries: readonly ExpectedFirst[] = [
  { query: '量尺子', first: [fourAsks] },
  { query: '拆信封', first: [fourAsks] },
  { query: '晒短亮丑', first: [post] },
  { query: '候船棚', first: [ferry] },
  { query: '旧邮票墙', first: [post] },
  { query: '掌上邮袋APP', first: [post, '/methods/san-xue/'] },
  { query: '4月12日', first: [ferry] },
  { query: '128条', first: [post, '/steps/zheng-qiu-yi-jian/'] },
  { query: '双签到', first: ['/glossary/shuang-qian-dao/'] },
  { query: '说事不说人，说近不说远', first: [post] },
  { query: '说事不说人说近不说远', first: [post] },
];

/** Every name of the library, and the phrases. */
export const expectedFirst: readonly ExpectedFirst[] = [...nameQueries(readingLibrary), ...phraseQueries];

/** What readers type in other ways than the pages write it: apart, in pinyin, with slips, as questions. */
export const looseQueries: readonly string[] = [
  '信箱 褪色',
  'liangdingxiang',
  'ldxldz',
  '徵求意見',
  '三挣先',
  '怎么征求意见？',
  '两定向的步骤有哪些',
  '宇宙火箭',
  'ccby40',
];
