import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check } from '../../scripts/check.ts';
import { buildSite, type BuildResult } from '../../src/build/build-site.ts';
import { projectRoot, readSettings } from '../../src/build/site-settings.ts';
import { checkContent } from '../../src/checks/check-content.ts';
import { runCommand } from '../command-run.ts';

let root = '';
let result: BuildResult;

/** Changes a document of the copy; fails when there is nothing to change, so that no mistake is silently left out. */
function spoil(file: string, pattern: RegExp | string, replacement: string): void {
  const path = join(root, 'content', file);
  const text = readFileSync(path, 'utf8');
  const spoilt = text.replace(pattern, replacement);
  expect(spoilt, file).not.toBe(text);
  writeFileSync(path, spoilt);
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'bad-content-'));
  cpSync(join(projectRoot, 'tests/fixtures/content'), join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist', 'index.html'), 'last good');

  spoil('glossary/wang-ge.mdx', /^definedBy: .*/m, 'definedBy: 读者');
  spoil('cases/library-branch.mdx', 'methods: [san-wen, yi-tu-san-wen]', 'methods: [san-wne, yi-tu-san-wen]');
  spoil('methods/yi-tu-san-wen.mdx', /^title:/m, 'formerSlugs: [san-wen]\ntitle:');
  spoil('pages/guide.mdx', /\n---\n/, '\n---\n\n<EditorNote label="编者按">\n\n没有结束。\n');
  spoil('steps/zheng-gai.mdx', /\n---\n/, '\n---\n\n共 {231 条。\n');
  spoil('steps/zheng-qiu-yi-jian.mdx', /\n---\n/, '\n---\n\n人数 <5。\n');
  spoil('methods/san-wen.mdx', '      - name: 问建议\n        from: report 1/2\n', '');

  const render = async (): Promise<void> => {
    throw new Error('rendered all the same');
  };
  result = await buildSite({ root, settings: readSettings({}), check: checkContent, render });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each([
  ['a broken frontmatter field', 'content/glossary/wang-ge.mdx', 'frontmatter-schema', '可写：来源、编者'],
  ['an unknown id', 'content/cases/library-branch.mdx', 'unknown-reference', 'san-wen'],
  ['a duplicate slug', 'content/methods/yi-tu-san-wen.mdx', 'duplicate-slug', 'san-wen'],
  ['an unclosed component', 'content/pages/guide.mdx', 'mdx-syntax', 'EditorNote'],
  ['a bare {', 'content/steps/zheng-gai.mdx', 'mdx-syntax', '{'],
  ['a bare <', 'content/steps/zheng-qiu-yi-jian.mdx', 'mdx-syntax', '<'],
  ['a wrong mnemonic', 'content/methods/san-wen.mdx', 'mnemonic', '三'],
])('%s is reported with line, column and the mend, together with all the others', (_, path, rule, mend) => {
  if (result.outcome !== 'refused') throw new Error(result.outcome);
  const line =
    result.report.split('\n').find((issue) => issue.startsWith(`${path}:`) && issue.includes(` ${rule} `)) ?? '';
  expect(line.slice(path.length)).toMatch(/^:\d+:\d+ {2}错误 /);
  expect(line).toContain(mend);
});

test('the last good dist stays as it was', () => {
  expect(readFileSync(join(root, 'dist', 'index.html'), 'utf8')).toBe('last good');
});

test('npm run check prints the same report and exits with 1', async () => {
  const report = result.outcome === 'refused' ? result.report : '';
  expect(await runCommand(check, [], { cwd: root })).toEqual({ code: 1, out: `${report}\n`, error: '' });
});
