import { describe, expect, test } from 'vitest';
import { isMarked, readPage } from '../../../../src/search/index/read-page.ts';

const page = (main: string, attributes = 'data-pagefind-body'): string =>
  `<!doctype html><html lang="zh-CN"><body><nav>导航</nav><main ${attributes}>${main}</main><footer>页脚</footer></body></html>`;

const read = (main: string) => {
  const document = readPage(page(main), '/x/', true);
  if (!document) throw new Error('not read');
  return document;
};

test('on a site that marks its pages, a page without a mark is not to be searched', () => {
  expect(readPage(page('<h1>搜索</h1>', ''), '/search/', true)).toBeUndefined();
});

test('a page has its title, aliases and filters from the elements that declare them', () => {
  const { title, aliases, filters, sections } = read(`
    <div hidden>
      <span data-pagefind-meta="title">三定标</span>
      <span data-pagefind-meta="alias">三标</span><span data-pagefind-meta="alias">定标</span>
      <span data-pagefind-filter="类型">方法</span>
      <span data-pagefind-filter="环节">对标找差</span><span data-pagefind-filter="环节">查摆问题</span>
    </div>
    <h1>三定标（做法）</h1><p>正文。</p>`);
  expect(title).toBe('三定标');
  expect(aliases).toEqual(['三标', '定标']);
  expect(filters).toEqual({ 类型: ['方法'], 环节: ['对标找差', '查摆问题'] });
  expect(sections).toEqual([{ title: '', blocks: ['三定标（做法）', '正文。'] }]);
});

test('without a declared title the h1 is the title', () => {
  expect(read('<h1>五<em>查</em><a data-pagefind-ignore>#</a></h1>').title).toBe('五查');
});

test('a page without h1 has the title of its head, else its address', () => {
  const html = page('<p>正文</p>');
  expect(readPage(html, '/x/', true)?.title).toBe('/x/');
  expect(readPage(html.replace('<body>', '<head><title>五查</title></head><body>'), '/x/', true)?.title).toBe('五查');
});

test('an h1 that is not the title is text, so that what a reader sees is found', () => {
  expect(
    read('<div hidden><span data-pagefind-meta="title">三定标</span></div><h1>怎样三定标</h1>').sections[0]?.blocks,
  ).toEqual(['怎样三定标']);
});

test('text across inline elements is one run', () => {
  expect(
    read('<h1>题</h1><p>坚持三<strong>找</strong>差，<a href="/">照<em>镜</em></a>子</p>').sections[0]?.blocks,
  ).toEqual(['坚持三找差，照镜子']);
});

test('a line break in the markup between Han characters is none in the text', () => {
  expect(read('<h1>题</h1><p>坚持三找差\n      照镜子 APP\n      和 C919</p>').sections[0]?.blocks).toEqual([
    '坚持三找差照镜子 APP 和 C919',
  ]);
});

test('paragraphs, items and cells stand apart', () => {
  const main =
    '<h1>题</h1><ul><li>甲</li><li>乙</li></ul><table><tr><td>丙</td><td>丁</td></tr></table><p>戊<br>己</p>文';
  expect(read(main).sections[0]?.blocks).toEqual(['甲', '乙', '丙', '丁', '戊 己', '文']);
});

test('headings open sections, terms only with an id', () => {
  expect(
    read(
      '<h1>题</h1><p>首</p><h2 id="a">甲节</h2><p>甲</p><h3>小节</h3><p>乙</p><dl><dt id="d">词</dt><dd>义</dd><dt>栏</dt></dl>',
    ).sections,
  ).toEqual([
    { title: '', blocks: ['首'] },
    { id: 'a', title: '甲节', blocks: ['甲'] },
    { title: '小节', blocks: ['乙'] },
    { id: 'd', title: '词', blocks: ['义', '栏'] },
  ]);
});

test('a heading that is a link to elsewhere is text of the page that lists it', () => {
  expect(read('<h1>题</h1><article><h3><a href="/methods/wu-cha/">五查</a></h3></article>').sections).toEqual([
    { title: '', blocks: ['五查'] },
  ]);
});

test('a heading without id opens the section of the element that it heads', () => {
  expect(read('<h1>题</h1><section id="s"><h2>节</h2><p>文</p></section>').sections[1]).toEqual({
    id: 's',
    title: '节',
    blocks: ['文'],
  });
});

test('navigation, controls, pictures and ignored or hidden parts are no text', () => {
  const skipped = [
    '<nav>甲</nav>',
    '<p data-pagefind-ignore>甲</p>',
    '<p hidden>甲</p>',
    '<script>甲</script>',
    '<style>甲</style>',
    '<noscript>甲</noscript>',
    '<svg><text>甲</text></svg>',
    '<button>甲</button>',
    '<form><label>甲</label></form>',
    '<dialog>甲</dialog>',
    '<template><p>甲</p></template>',
  ];
  expect(read(`<h1>题</h1>${skipped.join('')}<p>乙</p>`).sections).toEqual([{ title: '', blocks: ['乙'] }]);
});

test('of several marked parts all are read, a part inside another once', () => {
  const html =
    '<body><div data-pagefind-body><h1>题</h1><p data-pagefind-body>甲</p></div><p>乙</p><section data-pagefind-body>丙</section></body>';
  expect(readPage(html, '/x/', true)?.sections[0]?.blocks).toEqual(['甲', '丙']);
});

describe('on a site that marks nothing', () => {
  const plain = (body: string, head = '') =>
    readPage(
      `<html><head><title>甲</title>${head}</head><body><header>头</header><nav>航</nav>${body}<footer>尾</footer></body></html>`,
      '/x/',
      false,
    );
  const blocks = (body: string): string[] | undefined => plain(body)?.sections.flatMap((section) => section.blocks);

  test('the main part is read, with its own header and footer', () => {
    expect(blocks('<p>外</p><main><header>内头</header><p>文</p></main>')).toEqual(['内头', '文']);
    expect(blocks('<div role="main"><p>文</p></div>')).toEqual(['文']);
  });

  test('without a main part the only article is, and without that the body less its frame', () => {
    expect(blocks('<p>外</p><article>文</article>')).toEqual(['文']);
    expect(blocks('<article>文一</article><article>文二</article><aside>旁</aside>')).toEqual(['文一', '文二']);
    expect(blocks('<div>文</div>')).toEqual(['文']);
  });

  test('pages that lead elsewhere or ask not to be indexed are left out', () => {
    expect(plain('<p>文</p>', '<meta http-equiv="refresh" content="0; url=/y/">')).toBeUndefined();
    expect(plain('<p>文</p>', '<meta name="robots" content="noindex, nofollow">')).toBeUndefined();
  });
});

test('whether a site marks its pages shows in their bytes', () => {
  expect([isMarked(Buffer.from(page(''))), isMarked(Buffer.from(page('', '')))]).toEqual([true, false]);
});

test('what has a weight below 1 is kept apart as a repetition', () => {
  const page = readPage(
    '<main data-pagefind-body><h2 id="a">甲</h2><ul data-pagefind-weight="0.5"><li>乙</li><li>丙</li></ul><p data-pagefind-weight="2">丁</p></main>',
    '/',
    true,
  );
  expect(page?.sections[1]).toMatchObject({ title: '甲', blocks: ['丁'], repeats: ['乙', '丙'] });
});

test('what is hidden is left out, but not what is hidden until it is found', () => {
  const page = readPage('<main><p hidden>甲</p><p hidden="until-found">乙</p></main>', '/', false);
  expect(page?.sections[0]?.blocks).toEqual(['乙']);
});
