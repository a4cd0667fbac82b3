import { expect, test } from 'vitest';
import { foldName, foldText, pathOf } from '../../../bench/search/bench-page.ts';
import { readPage } from '../../../bench/search/read-page.ts';

const html = `<!doctype html><html lang="zh-CN"><head><title>文件</title></head><body><nav>首页</nav><main data-pagefind-body>
<h1>三定标<em>三找差</em></h1><p>坚持<strong>问题</strong>导向。<br>换行</p><h2>ＡＰＰ 做法<a data-pagefind-ignore>#</a></h2>
<ul><li>其一</li><li>其二</li></ul><div hidden>隐藏</div></main><footer>页脚</footer></body></html>`;

test('a page is read block by block, inline elements joined, headings apart', () => {
  const page = readPage(html, '/a/');
  expect(page?.title).toBe('三定标三找差');
  expect(page?.headings).toEqual(['三定标三找差', 'ＡＰＰ 做法']);
  expect(page?.blocks).toEqual(['坚持问题导向。', '换行', '其一', '其二']);
  expect(page?.text).toBe('三定标三找差\n坚持问题导向。\n换行\napp 做法\n其一\n其二');
});

test('a page without the element that is searched is no page', () => {
  expect(readPage('<html><body><p>跳转</p></body></html>', '/b/', '[data-pagefind-body]')).toBeUndefined();
});

test('a page without a heading has the title of its document', () => {
  expect(readPage('<html><head><title>文件</title></head><body><p>文</p></body></html>', '/c/')?.title).toBe('文件');
});

test('width, case, spaces and, in names, punctuation make no difference', () => {
  expect(foldText(' ２名  APP ')).toBe('2名 app');
  expect(foldName('第一章　总 则（试行）')).toBe('第一章总则试行');
});

test('an address is known by its path', () => {
  expect(pathOf('http://localhost:1/%E4%B8%89/?q=1#a')).toBe('/三/');
  expect(pathOf('/012/index.html')).toBe('/012/');
});
