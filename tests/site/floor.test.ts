import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { builtFiles, readBuilt } from './built-site.ts';
import { findingsOn, pages, site } from './site.ts';

/** Features that Chromium 90 drops together with the rules inside or after them. */
const newer: readonly [RegExp, string][] = [
  [/@layer\b/, '@layer'],
  [/:has\(/, ':has()'],
  [/@container\b/, '@container'],
  [/@scope\b/, '@scope'],
  [/oklch\(|oklab\(|color-mix\(|light-dark\(/, '新的颜色写法'],
  [/@media[^{]*[<>]=?/, '区间式媒体查询'],
];

/** Selectors of rules that stand inside another style rule. */
function nestedRules(css: string): string[] {
  const open: string[] = [];
  const nested: string[] = [];
  for (const [token] of css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/[^{};]+\{|\}/g)) {
    if (token === '}') {
      open.pop();
      continue;
    }
    const head = token.slice(0, -1).trim();
    if (open.some((outer) => !outer.startsWith('@')) && !open.some((outer) => outer.includes('keyframes')))
      nested.push(head);
    open.push(head);
  }
  return nested;
}

const styles = [
  ...builtFiles(site, '.css')
    .filter((file) => !file.startsWith('pagefind/'))
    .map((file) => ({ name: file, css: readBuilt(site, file) })),
  ...pages.flatMap(({ address, document }) =>
    [...document.querySelectorAll('style')].map((style) => ({ name: address, css: style.textContent ?? '' })),
  ),
];

test('nested rules are found inside style rules and media queries, and keyframes are none', () => {
  expect(nestedRules('a{color:red}@media print{b{color:red}}@keyframes x{from{top:0}}')).toEqual([]);
  expect(nestedRules('@media print{a{color:red;&:hover{top:0}}}')).toEqual(['&:hover']);
});

test('style sheets use nothing that Chromium 90 drops', () => {
  expect(styles.length).toBeGreaterThan(0);
  const findings = styles.flatMap(({ name, css }) => [
    ...newer.filter(([pattern]) => pattern.test(css)).map(([, what]) => `${name}：${what}`),
    ...nestedRules(css).map((rule) => `${name}：嵌套 ${rule}`),
  ]);
  expect(findings).toEqual([]);
});

test('our scripts use no syntax that is newer than Chromium 90', async () => {
  const files = builtFiles(site, '.js').filter((file) => !file.startsWith('pagefind/'));
  const scripts = [
    ...files.map((file) => ({ name: file, code: readBuilt(site, file) })),
    ...pages.flatMap(({ address, document }) =>
      [...document.querySelectorAll('script:not([src]):not([type="application/json"])')].map((script) => ({
        name: address,
        code: script.textContent ?? '',
      })),
    ),
  ];
  expect(files.length).toBeGreaterThan(0);
  const newerThanFloor: string[] = [];
  for (const { name, code } of scripts) {
    const [asIs, lowered] = await Promise.all(
      ['esnext', 'chrome90'].map((target) => transform(code, { target, format: 'esm', minifyWhitespace: true })),
    );
    if (asIs?.code !== lowered?.code) newerThanFloor.push(name);
  }
  expect(newerThanFloor).toEqual([]);
});

test('no script holds up the reading of a page', () => {
  const blocking = 'script:not([type="module"]):not([type="application/json"]):not([type="application/ld+json"])';
  const findings = findingsOn(pages, ({ document }) =>
    [...document.querySelectorAll(blocking)].map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
  expect(findings).toEqual([]);
});
