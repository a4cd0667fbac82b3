import { describe, expect, test } from 'vitest';
import { renderBody } from '../../../src/markdown/render-body.ts';

/** Renders a page as the build does. */
const render = (mdx: string): unknown => renderBody(mdx, '/content/pages/a.mdx');

describe('the build itself refuses what could run code, even where nobody ran the checks', () => {
  test.each([
    ['an import', 'import a from "./a.js"\n'],
    ['an export', 'export const a = 1\n'],
    ['an expression', '共{process.exit()}条\n'],
    ['an expression in an attribute', '<Term id={a}>字</Term>\n'],
    ['a spread', '<Term {...a}>字</Term>\n'],
    ['an unknown component', '<Fragment set:html="a" />\n'],
    ['an unknown attribute', '<Term id="a" onclick="a()">字</Term>\n'],
    ['a script', '<script>a()</script>\n'],
    ['a link that runs code', '[字](javascript:a())\n'],
    ['a picture that a bundler reads as code', '![图](./evil.js?a.png)\n'],
    ['the same with an escape', '![图](./evil.js%3Fa.png)\n'],
    ['the same escaped twice', '![图](./evil.js%253Fa.png)\n'],
    ['the same through a definition', '![图][图]\n\n[图]: ./evil.js?a.png\n'],
    ['a picture with a fragment', '![图](./evil.js#a.png)\n'],
    ['a picture that is no picture', '![图](./evil.js)\n'],
    ['a picture from another folder', '![图](../../src/a.png)\n'],
    ['a picture from another folder, inside a path', '![图](./a/../../b.png)\n'],
    ['a picture of another host', '![图](https://example.org/a.png)\n'],
    ['a picture with a backslash', '![图](./a\\\\..\\\\b.png)\n'],
  ])('%s', (_, mdx) => {
    expect(() => render(mdx)).toThrow();
  });

  test.each([
    [
      'pictures beside the page',
      '![图](./photo.jpg) ![图](./%E5%9B%BE.png) ![图][图]\n\n[图]: <./照片（1） 二.webp>\n',
    ],
    ['links', '[字](/methods/wu-cha/?a=b#c)\n'],
    ['components with literal attributes', '<Term id="a">字</Term>\n'],
  ])('%s are fine', (_, mdx) => {
    expect(render(mdx)).toHaveProperty('parts');
  });
});
