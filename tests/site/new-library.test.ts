import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../src/build/site-settings.ts';
import { startLibrary } from '../../src/build/start-library.ts';
import { buildEnvironment } from './build-environment.ts';

let root = '';
beforeAll(() => {
  root = join(mkdtempSync(join(tmpdir(), 'library-')), 'library');
  startLibrary(projectRoot, root);
  cpSync(join(projectRoot, 'tests/content'), join(root, 'tests/content'), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction');
});
afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true, maxRetries: 5 }));

/** Tests that read the built site and build no other. */
const ofBuiltSite = [
  ...['floor', 'headers', 'host-caching', 'links', 'metrics', 'prose', 'redirects', 'requests', 'search', 'structure'],
  ...['valid-html', 'weight'],
].map((name) => `tests/site/${name}.test.ts`);

interface TestResult {
  fullName: string;
  status: 'passed' | 'failed' | 'pending' | 'skipped';
}

/** Builds the library and runs the tests of built sites and of this library's content in it. */
function testLibrary(): TestResult[] {
  const report = join(root, '.cache', 'tests.json');
  const options = ['--project', 'site', '--project', 'content', '--reporter', 'json', '--outputFile', report];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...options, ...ofBuiltSite, 'tests/content/'],
    { cwd: root, env: buildEnvironment(), encoding: 'utf8' },
  );
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      testResults: { assertionResults: TestResult[]; message: string; name: string }[];
    };
    expect(testResults.map(({ message }) => message).filter((message) => message !== '')).toEqual([]);
    return testResults.flatMap(({ assertionResults }) => assertionResults);
  } catch (error) {
    throw new Error(`${stdout}\n${stderr}`, { cause: error });
  }
}

function expectGreen(results: readonly TestResult[]): void {
  const named = (status: string): string[] =>
    results.filter((result) => result.status === status).map(({ fullName }) => fullName);
  expect(named('failed')).toEqual([]);
  expect(named('passed').length).toBeGreaterThan(30);
  // Facts of this library's content are not gone: each says which entry is missing.
  const left = [...named('skipped'), ...named('pending')];
  expect(left.length).toBeGreaterThan(20);
  expect(left.filter((name) => !name.includes('not in this library: '))).toEqual([]);
}

test('a new library without a case builds, and every test of built sites and of the content is green', () => {
  expectGreen(testLibrary());
});

test('so does and is one with a single case of its own', () => {
  // The forms, terms and steps of another library would stand beside those that the case names.
  for (const collection of ['steps', 'templates', 'glossary'])
    rmSync(join(root, 'content', collection), { recursive: true });
  cpSync(join(projectRoot, 'tests/fixtures/content'), join(root, 'content'), { recursive: true });
  rmSync(join(root, 'content/pages/guide.mdx')); // no page links to it
  expectGreen(testLibrary());
});
