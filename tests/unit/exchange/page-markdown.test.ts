import { expect, test } from 'vitest';
import { pageMarkdown } from '../../../src/exchange/page-markdown.ts';

const written = (main: string): string => {
  const html = `<html><head><title>五查｜对标案例库</title></head><body><header>导航</header><main id="main">${main}</main><footer>页脚</footer></body></html>`;
  return pageMarkdown(html, 'https://example.org/a/', (link) => new URL(link, 'https://example.org/a/').href) ?? '';
};
const body = (main: string): string => written(main).replace(/^---\n[^]*?\n---\n\n/u, '');

test('the title and the address stand at the top', () => {
  expect(written('<p>a</p>')).toBe('---\ntitle: "五查｜对标案例库"\nurl: "https://example.org/a/"\n---\n\na\n');
});

test.each([
  ['<h1>五查</h1><p>查<strong>五</strong>样。</p>', '# 五查\n\n查**五**样。\n'],
  ['<p><a href="/b/#c">方法</a></p>', '[方法](https://example.org/b/#c)\n'],
  ['<dl><dt>单位</dt><dd>机设系</dd><dt>地方</dt><dd>山西</dd></dl>', '- **单位**：机设系\n- **地方**：山西\n'],
  ['<dl><div><dt>单位</dt><dd>机设系</dd></div></dl>', '- **单位**：机设系\n'],
  ['<p class="cluster"><span>高校</span><span>某系</span></p>', '高校 · 某系\n'],
  [
    '<table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td>一</td><td>二</td></tr></tbody></table>',
    '| 甲 | 乙 |\n| - | - |\n| 一 | 二 |\n',
  ],
  ['<ol><li>一</li><li>二</li></ol>', '1. 一\n2. 二\n'],
  ['<p>1. 一</p><p># 二</p>', '1\\. 一\n\n\\# 二\n'],
  ['<p>*一* _二_</p>', '\\*一\\* \\_二\\_\n'],
])('%s', (html, markdown) => {
  expect(body(html)).toBe(markdown);
});

test.each([
  '<div hidden>a</div>',
  '<nav>a</nav>',
  '<script>a</script>',
  '<button>a</button>',
  '<p class="no-print">a</p>',
  '<span aria-hidden="true">a</span>',
  '<footer class="print-foot">a</footer>',
])('%s is not for reading', (html) => {
  expect(body(`${html}<p>b</p>`)).toBe('b\n');
});

test('what a page has outside its first main part is not read, whatever its attributes contain', () => {
  expect(pageMarkdown('<p title="<main>c</main>">a</p><main>b</main><main>d</main>', '/', (link) => link)).toContain(
    '---\n\nb\n',
  );
});

test('a page without a main part has no Markdown', () => {
  expect(pageMarkdown('<p>a</p>', '/', (link) => link)).toBeUndefined();
});
