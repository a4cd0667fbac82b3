import fc from 'fast-check';
import type { Element, Root, Text } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import { expect, test } from 'vitest';
import { collapseSpace } from '../../../src/exchange/collapse-space.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';

const element = (tagName: string, ...children: (Element | Text)[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
const text = (value: string): Text => ({ type: 'text', value });
const textIn = (node: Root | Element | Text): string =>
  node.type === 'text' ? node.value : node.children.map((child) => textIn(child as Element | Text)).join('');
const collapsed = (...children: (Element | Text)[]): string => {
  const tree: Root = { type: 'root', children };
  collapseSpace(tree);
  return textIn(tree);
};

test.each<[string, (Element | Text)[], string]>([
  ['is one space between words', [text('a \n\t b')], 'a b'],
  ['is nothing at the edges of a block', [element('p', text('\n a \n'))], 'a'],
  ['is nothing between blocks', [element('p', text('a')), text('\n'), element('p', text('b'))], 'ab'],
  ['is one space over the edge of an inline element', [text('a '), element('b', text(' b'))], 'a b'],
  ['is nothing at a line break', [text('a '), element('br'), text(' b')], 'ab'],
  ['is shown beside a picture', [text('a '), element('img'), text(' b')], 'a  b'],
  ['is shown in preformatted text', [element('pre', text(' a\n  b\n'))], ' a\n  b\n'],
  ['is shown where it is not ASCII', [element('p', text('\u3000a\u00a0'))], '\u3000a\u00a0'],
])('white space %s', (_, children, shown) => {
  expect(collapsed(...children)).toBe(shown);
});

const { tree } = fc.letrec<{ tree: Element; node: Element | Text }>((tie) => ({
  tree: fc
    .tuple(
      fc.constantFrom(
        'p',
        'div',
        'span',
        'a',
        'strong',
        'li',
        'ul',
        'h2',
        'td',
        'br',
        'img',
        'pre',
        'details',
        'summary',
      ),
      fc.array(tie('node'), { maxLength: 4 }),
    )
    .map(([name, children]) => element(name, ...(['br', 'img'].includes(name) ? [] : children))),
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(' ', '\n  ', '甲', ' 乙', '丙\n', ' a  b ', '').map(text),
    tie('tree'),
  ),
}));

test('collapsed white space is what hast-util-to-mdast collapses by itself', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), (children) => {
      const before = toMdast({ type: 'root', children: structuredClone(children) });
      const root: Root = { type: 'root', children: structuredClone(children) };
      collapseSpace(root);
      const mark = element('main');
      const after = toMdast({ type: 'root', children: [mark] }, { handlers: { main: (state) => state.all(root) } });
      expect(after).toEqual(before);
    }),
    { numRuns: fuzzRuns(300) },
  );
});
