import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../src/build/site-settings.ts';
import { ruleList, rulePage } from '../../../src/checks/rule-page.ts';
import { rules } from '../../../src/checks/all-rules.ts';

const folder = join(projectRoot, 'docs/rules');

test('every rule has a page, as `npm run rules` writes it', () => {
  expect(readdirSync(folder).sort()).toEqual(['README.md', ...rules.map(({ id }) => `${id}.md`)].sort());
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(ruleList(rules));
  for (const rule of rules) expect(readFileSync(join(folder, `${rule.id}.md`), 'utf8')).toBe(rulePage(rule));
});

test('a page shows a bad and a good example', () => {
  for (const rule of rules)
    expect(rulePage(rule)).toMatch(/## 不好的写法\n\n`[\s\S]+检查会说：\n\n- [\s\S]+## 好的写法\n\n`/);
});
