import { describe, expect, test } from 'vitest';
import type { BodyPart } from '../../../src/markdown/body-parts.ts';
import { bodyContent } from '../../../src/markdown/body-content.ts';
import { renderBody, type MarkdownOptions } from '../../../src/markdown/render-body.ts';

/** HTML of a Markdown text without components, as the site renders it. */
function html(markdown: string, options?: MarkdownOptions): string {
  const { parts } = renderBody(markdown, '/x/content/pages/a.mdx', options);
  if (!parts.every((part) => typeof part === 'string')) throw new Error(`More than HTML in ${markdown}`);
  return parts.join('');
}

/** What an MDX text is made of. */
const partsOf = (mdx: string, path = '/x/content/pages/a.mdx'): BodyPart[] => renderBody(mdx, path).parts;

/** What a body asks Astro to draw: type and properties of each element. */
function drawn(mdx: string, components: Readonly<Record<string, unknown>> = {}): unknown {
  const jsx = (type: unknown, props: Record<string, unknown>): unknown => [type, props];
  const pictureAt = (path: string) => ({ width: 1, height: 1, sizes: [{ width: 1, address: `/${path}` }] });
  return bodyContent(partsOf(mdx), { Fragment: 'fragment', jsx }, pictureAt)({ components });
}

describe('Chinese emphasis and ranges', () => {
  test('bold ends after a Chinese quotation mark', () => {
    expect(html('坚持**“三找差”**是关键')).toBe('<p>坚持<strong>“三找差”</strong>是关键</p>');
  });

  test('a single tilde is a range, a double one strikes through', () => {
    expect(html('3~5天，验收10~15天')).toBe('<p>3~5天，验收10~15天</p>');
    expect(html('~~作废~~')).toBe('<p><del>作废</del></p>');
  });

  test('quotation marks and dashes stay as typed', () => {
    expect(html(`"甲" -- '乙'...`)).toBe(`<p>"甲" -- '乙'...</p>`);
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
  ])('%s', (markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>`);
  });

  test('a link that its author wrote out keeps its Chinese address', () => {
    expect(html('[https://example.org/甲](https://example.org/甲)')).toContain('>https://example.org/甲</a>');
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
  ])('%j', (markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>`);
  });

  test('a component counts as Chinese', () => {
    expect(partsOf('共\n<Metric id="a" />条')[0]).toBe('<p>共');
  });
});

describe('headings', () => {
  test('ids keep Chinese, drop punctuation and are unique', () => {
    const output = html('## 一、“三找差”怎么做\n\n## 一、“三找差”怎么做\n\n### 附 1');
    expect([...output.matchAll(/<h\d id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      '一三找差怎么做',
      '一三找差怎么做-1',
      '附-1',
    ]);
  });

  test('levels 2 to 4 end with an empty link to themselves that the search index leaves out', () => {
    expect(html('## 五*查*')).toBe(
      '<h2 id="五查">五<em>查</em><a class="heading-anchor" href="#五查" aria-label="本节链接：五查" data-pagefind-ignore></a></h2>',
    );
    expect(html('#### 丁')).toContain('heading-anchor');
    expect(html('##### 戊')).not.toContain('heading-anchor');
  });

  test('outlines read the heading alone', () => {
    expect(renderBody('## 五查', '/x/content/pages/a.mdx').headings).toEqual([
      { depth: 2, slug: '五查', text: '五查' },
    ]);
  });
});

describe('tables and footnotes', () => {
  test('a table stands in a box that scrolls and takes the focus', () => {
    expect(html('| 甲 |\n|---|\n| 1 |')).toMatch(
      /^<div class="table-scroll" role="region" tabindex="0" aria-label="表格1"><table>.*<\/table><\/div>$/s,
    );
  });

  test('footnotes speak Chinese', () => {
    const output = html('文[^1]\n\n[^1]: 注');
    expect(output).toContain('>脚注<');
    expect(output).toContain('aria-label="返回正文"');
    expect(output).toContain('<li id="fn-1">');
    expect(output).not.toMatch(/Footnotes|Back to/);
  });
});

describe('links', () => {
  test('addresses of this site get the base path', () => {
    expect(html('[五查](/methods/wu-cha/#a)', { base: '/library/' })).toBe(
      '<p><a href="/library/methods/wu-cha/#a">五查</a></p>',
    );
    expect(html('[五查](/methods/wu-cha/)', { base: '/library' })).toContain('href="/library/methods/wu-cha/"');
    expect(html('[五查](/methods/wu-cha/)')).toContain('href="/methods/wu-cha/"');
  });

  test('links to other sites send nothing along and open in place', () => {
    const output = html('[外](https://example.org/) [同](//example.org/) [内](#a) [信](mailto:a@example.org)');
    expect(output.match(/rel="noopener noreferrer"/g)).toHaveLength(2);
    expect(output).not.toContain('target=');
  });
});

describe('MDX', () => {
  test('becomes HTML around components, with what stands inside them', () => {
    expect(partsOf('共<Metric id="m" />条\n\n<EditorNote label="按">\n\n**甲**\n\n</EditorNote>')).toEqual([
      '<p>共',
      { name: 'Metric', attributes: { id: 'm' }, children: [] },
      '条</p>\n',
      { name: 'EditorNote', attributes: { label: '按' }, children: ['<p><strong>甲</strong></p>'] },
    ]);
  });

  test('components alone in a paragraph stand in none', () => {
    expect(partsOf('<Metric id="m" /> <Metric id="n" />')[1]).toBe('\n');
    expect(partsOf('甲<Metric id="m" /> <Metric id="n" />')[2]).toBe(' ');
  });

  test('pictures are known by their name as it is on the disk', () => {
    const mdx = '![甲](./%E5%9B%BE.png) ![乙](./图.png "题")';
    expect(partsOf(mdx).filter((part) => typeof part === 'object')).toEqual([
      { picture: './图.png', alt: '甲' },
      { picture: './图.png', alt: '乙', title: '题' },
    ]);
  });

  test('is drawn as HTML, components with literal attributes and pictures by their size', () => {
    expect(drawn('甲<Term id="t" />乙\n\n![图](./a.png)', { Term: 'term', img: 'img' })).toEqual([
      'fragment',
      {
        children: [
          ['fragment', { 'set:html': '<p>甲' }],
          ['term', { id: 't' }],
          ['fragment', { 'set:html': '乙</p>\n<p>' }],
          [
            'img',
            {
              alt: '图',
              path: './a.png',
              picture: { width: 1, height: 1, sizes: [{ width: 1, address: '/./a.png' }] },
            },
          ],
          ['fragment', { 'set:html': '</p>' }],
        ],
      },
    ]);
  });

  test.each(['/x/content/cases/a-b.mdx', 'C:\\x\\content\\cases\\a-b.mdx', 'content/cases/a-b.mdx'])(
    'tells components their case: %s',
    (path) => {
      const mdx = '共<Metric id="m" />条\n\n<Practice id="p" />\n\n<Checklist title="t">\n\n- 甲\n\n</Checklist>';
      const attributes = partsOf(mdx, path).flatMap((part) =>
        typeof part === 'object' && 'name' in part ? [part.attributes] : [],
      );
      expect(attributes).toEqual([{ id: 'm', case: 'a-b' }, { id: 'p', case: 'a-b' }, { title: 't' }]);
    },
  );

  test('leaves a named case and other collections alone', () => {
    expect(partsOf('共<Metric case="c" id="m" />条', '/content/cases/a.mdx')[1]).toMatchObject({
      attributes: { case: 'c', id: 'm' },
    });
    expect(partsOf('共<Metric id="m" />条', '/content/methods/a.mdx')[1]).toMatchObject({ attributes: { id: 'm' } });
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
  ])('renders no author code: %s', (mdx) => {
    expect(() => partsOf(mdx)).toThrow();
  });

  test('passes a comment that switches a rule off, and shows nothing of it', () => {
    expect(html('甲{/* 忽略 typed-count：因为 */}乙')).toBe('<p>甲乙</p>');
  });
});
