import { describe, expect, test } from 'vitest';
import { markdownProcessor, type MarkdownOptions } from '../../../src/markdown/pipeline.ts';

const shared = { syntaxHighlight: false as const };

/** HTML of a Markdown text, as the site's processor renders it. */
async function html(markdown: string, options?: MarkdownOptions): Promise<string> {
  const renderer = await markdownProcessor(options).createRenderer(shared);
  return (await renderer.render(markdown)).code;
}

/** JavaScript that an MDX text compiles to. */
async function compiled(mdx: string, path: string): Promise<string> {
  const processor = markdownProcessor();
  if (!processor.createMdxRenderer) throw new Error('The processor does not compile MDX');
  const renderer = await processor.createMdxRenderer(shared, { optimize: false, srcDir: new URL('file:///src/') });
  return (await renderer.process(mdx, path, {})).code;
}

describe('Chinese emphasis and ranges', () => {
  test('bold ends after a Chinese quotation mark', async () => {
    expect(await html('坚持**“三找差”**是关键')).toBe('<p>坚持<strong>“三找差”</strong>是关键</p>');
  });

  test('a single tilde is a range, a double one strikes through', async () => {
    expect(await html('3~5天，验收10~15天')).toBe('<p>3~5天，验收10~15天</p>');
    expect(await html('~~作废~~')).toBe('<p><del>作废</del></p>');
  });

  test('quotation marks and dashes stay as typed', async () => {
    expect(await html(`"甲" -- '乙'...`)).toBe(`<p>"甲" -- '乙'...</p>`);
  });
});

describe('bare links', () => {
  const link = (address: string, label = address): string =>
    `<a href="${address}" rel="noopener noreferrer">${label}</a>`;

  test.each([
    ['见https://example.org/a。然后', `见${link('https://example.org/a')}。然后`],
    ['https://example.org/a然后', `${link('https://example.org/a')}然后`],
    ['（https://example.org/a）后', `（${link('https://example.org/a')}）后`],
    ['https://example.org然后', `${link('https://example.org')}然后`],
    ['https://example.org/a。**重点**', `${link('https://example.org/a')}。<strong>重点</strong>`],
    ['www.example.org/a。然后', `${link('http://www.example.org/a', 'www.example.org/a')}。然后`],
    ['：www.example.org/a。然后', `：${link('http://www.example.org/a', 'www.example.org/a')}。然后`],
    ['https://example.org/a?b=1#c，后', `${link('https://example.org/a?b=1#c')}，后`],
    ['https://example.org/a then', `${link('https://example.org/a')} then`],
  ])('%s', async (markdown, expected) => {
    expect(await html(markdown)).toBe(`<p>${expected}</p>`);
  });

  test('a link that its author wrote out keeps its Chinese address', async () => {
    expect(await html('[https://example.org/甲](https://example.org/甲)')).toContain('>https://example.org/甲</a>');
  });
});

describe('line breaks inside a paragraph', () => {
  test.each([
    ['中文\n中文', '中文中文'],
    ['中文，\n“引”', '中文，“引”'],
    ['中文\r\n中文', '中文中文'],
    ['中文\n**中文**\n中文', '中文<strong>中文</strong>中文'],
    ['中文\nEnglish', '中文\nEnglish'],
    ['English\nEnglish', 'English\nEnglish'],
    ['中文  \n中文', '中文<br>\n中文'],
    ['𠀀\n𠀁', '𠀀𠀁'],
  ])('%j', async (markdown, expected) => {
    expect(await html(markdown)).toBe(`<p>${expected}</p>`);
  });

  test('a component counts as Chinese', async () => {
    expect(await compiled('共\n<Metric id="a" />条', '/x/content/pages/a.mdx')).toContain('"共"');
  });
});

describe('headings', () => {
  test('ids keep Chinese, drop punctuation and are unique', async () => {
    const output = await html('## 一、“三找差”怎么做\n\n## 一、“三找差”怎么做\n\n### 附 1');
    expect([...output.matchAll(/<h\d id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      '一三找差怎么做',
      '一三找差怎么做-1',
      '附-1',
    ]);
  });

  test('levels 2 to 4 end with an empty link to themselves that the search index leaves out', async () => {
    expect(await html('## 五*查*')).toBe(
      '<h2 id="五查">五<em>查</em><a class="heading-anchor" href="#五查" aria-label="本节链接：五查" data-pagefind-ignore=""></a></h2>',
    );
    expect(await html('#### 丁')).toContain('heading-anchor');
    expect(await html('##### 戊')).not.toContain('heading-anchor');
  });

  test('outlines read the heading alone', async () => {
    const renderer = await markdownProcessor().createRenderer(shared);
    const { metadata } = await renderer.render('## 五查');
    expect(metadata.headings).toEqual([{ depth: 2, slug: '五查', text: '五查' }]);
  });
});

describe('tables and footnotes', () => {
  test('a table stands in a box that scrolls and takes the focus', async () => {
    expect(await html('| 甲 |\n|---|\n| 1 |')).toMatch(
      /^<div class="table-scroll" role="region" tabindex="0" aria-label="表格1"><table>.*<\/table><\/div>$/s,
    );
  });

  test('footnotes speak Chinese', async () => {
    const output = await html('文[^1]\n\n[^1]: 注');
    expect(output).toContain('>脚注<');
    expect(output).toContain('aria-label="返回正文"');
    expect(output).toContain('<li id="fn-1">');
    expect(output).not.toMatch(/Footnotes|Back to/);
  });
});

describe('links', () => {
  test('addresses of this site get the base path', async () => {
    expect(await html('[五查](/methods/wu-cha/#a)', { base: '/library/' })).toBe(
      '<p><a href="/library/methods/wu-cha/#a">五查</a></p>',
    );
    expect(await html('[五查](/methods/wu-cha/)', { base: '/library' })).toContain('href="/library/methods/wu-cha/"');
    expect(await html('[五查](/methods/wu-cha/)')).toContain('href="/methods/wu-cha/"');
  });

  test('links to other sites send nothing along and open in place', async () => {
    const output = await html('[外](https://example.org/) [同](//example.org/) [内](#a) [信](mailto:a@example.org)');
    expect(output.match(/rel="noopener noreferrer"/g)).toHaveLength(2);
    expect(output).not.toContain('target=');
  });
});

describe('MDX', () => {
  test('goes through the same plugins', async () => {
    const code = await compiled('坚持**“三找差”**是3~5天和10~15天\n\n## 五查', '/x/content/pages/a.mdx');
    expect(code).toContain('children: "“三找差”"');
    expect(code).toContain('是3~5天和10~15天');
    expect(code).toContain('heading-anchor');
  });

  test.each(['/x/content/cases/a-b.mdx', 'C:\\x\\content\\cases\\a-b.mdx', 'content/cases/a-b.mdx'])(
    'tells components their case: %s',
    async (path) => {
      const code = await compiled(
        '共<Metric id="m" />条\n\n<Practice id="p" />\n\n<Checklist title="t">\n\n- 甲\n\n</Checklist>',
        path,
      );
      expect(code.match(/case: "a-b"/g)).toHaveLength(2);
    },
  );

  test('leaves a named case and other collections alone', async () => {
    expect(await compiled('共<Metric case="c" id="m" />条', '/content/cases/a.mdx')).not.toContain('case: "a"');
    expect(await compiled('共<Metric id="m" />条', '/content/methods/a.mdx')).not.toContain('case:');
  });

  test.each([
    'import x from "y"',
    'export const x = 1',
    '{1 + 1}',
    '共{f()}条',
    '# {f()}',
    '| {f()} |\n|-|',
    '[^1]\n\n[^1]: {f()}',
    '<script>{"x"}</script>',
    '<svg onload="a"/>',
    '<style>{`a`}</style>',
    '<Metric id={1} />',
    '<Metric {...x} />',
    '<Metric id=<b/> />',
    '<Metric onClick="x" />',
    '<Metric id="a" client:load />',
    '<Metric id="a" dangerouslySetInnerHTML="x" />',
    '<EditorNote label={f()}>\n\na\n\n</EditorNote>',
    '<EditorNote>{f()}</EditorNote>',
    '<Foo />',
    '<Metric.x />',
    '<Fragment set:html="x" />',
    '{<Metric id="a" />}',
    '{/* 忽略 a：b */ f()}',
    '{/* 忽略 a：b */\n/* */ f() /* */}',
    '{/* 别的 */}',
    '<Metric id="a" {/* 忽略 a：b */...x} />',
    '[a](javascript:x)',
    '[a](JAVASCRIPT:x)',
    '[a](&#106;avascript:x)',
    '[a](data:text/html,x)',
    '[a]: vbscript:x\n\n[a]',
    '![a](javascript:x)',
    '<javascript:x>',
  ])('compiles no author code: %s', async (mdx) => {
    await expect(compiled(mdx, '/content/pages/a.mdx')).rejects.toThrow();
  });

  test('passes a comment that switches a rule off, and shows nothing of it', async () => {
    expect(await compiled('甲{/* 忽略 typed-count：因为 */}乙', '/content/pages/a.mdx')).not.toContain('因为"');
  });
});
