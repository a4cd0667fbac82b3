import { join } from 'node:path';
import { ESLint } from 'eslint';
import stylelint from 'stylelint';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/build/site-settings.ts';

test.each([
  ['nesting', '.a {\n  color: red;\n\n  & .b {\n    color: blue;\n  }\n}\n'],
  ['nesting without an ampersand', '.a {\n  .b {\n    color: blue;\n  }\n}\n'],
  [':has()', '.a:has(.b) {\n  color: red;\n}\n'],
  ['@layer', '@layer base {\n  .a {\n    color: red;\n  }\n}\n'],
  ['a list of layers', '@layer base, page;\n'],
  ['@container', '@container (min-width: 1px) {\n  .a {\n    color: red;\n  }\n}\n'],
  ['the dynamic height of a window', '.a {\n  height: 100dvh;\n}\n'],
])('%s in a style sheet is a finding, because Chromium 90 lacks it', async (_, code) => {
  const { results } = await stylelint.lint({ code, codeFilename: join(projectRoot, 'src/styles/a.css') });
  expect(results[0]?.warnings.map(({ rule }) => rule)).toContain('plugin/no-unsupported-browser-features');
});

test('what Chromium 90 has is none', async () => {
  const code = '.a:is(h1, h2) {\n  inset: 0;\n  aspect-ratio: 1;\n  font-size: clamp(1rem, 2vw, 3rem);\n}\n';
  const { results } = await stylelint.lint({ code, codeFilename: join(projectRoot, 'src/styles/a.css') });
  expect(results[0]?.warnings).toEqual([]);
});

test.each([
  ['a style element', '<style>.a { color: red }</style>', 'no-restricted-syntax'],
  ['a style attribute', '<p style="color: red">a</p>', 'no-restricted-syntax'],
  ['a script', '<script is:inline>alert(1)</script>', 'no-restricted-syntax'],
  ['HTML that nobody has escaped', '<p set:html={a} />', 'astro/no-set-html-directive'],
  ['a picture without a text', '<img src="/a.png">', 'astro/jsx-a11y/alt-text'],
])('%s in a view is a finding', async (_, code, rule) => {
  const filePath = join(projectRoot, 'src/components/A.astro');
  const [result] = await new ESLint({ cwd: projectRoot }).lintText(`---\n---\n${code}\n`, { filePath });
  expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual([rule]);
});
