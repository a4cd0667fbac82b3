import { expect, test } from 'vitest';
import { findingsOn, pages, site } from './site.ts';

test('no page holds a script, a style or an event handler in its own text, so that the policy needs no exception', () => {
  const findings = findingsOn(pages, ({ document }) => [
    ...[...document.querySelectorAll('script:not([src], [type="application/ld+json"]), style')].map(
      (element) => `<${element.tagName.toLowerCase()}>`,
    ),
    ...[...document.querySelectorAll('[style]')].map((element) => `style="${element.getAttribute('style')}"`),
    ...[...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
    ),
  ]);
  expect(findings).toEqual([]);
});

test('configuration of hosts and packed variants lie in the site', () => {
  for (const file of [
    '_headers',
    'nginx.conf',
    'Caddyfile',
    'web.config',
    '.nojekyll',
    '404.html',
    'index.html.gz',
    'index.html.br',
  ])
    expect([...site.files]).toContain(file);
});
