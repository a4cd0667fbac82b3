import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { engineFiles } from '../../src/build/copy-engine.ts';
import { projectRoot } from '../../src/build/site-settings.ts';

/** Files of the project by path below its root, those of packages and of builds left out. */
const files = ['.', 'bench', 'docs', 'packages', 'scripts', 'src', 'tests'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: folder !== '.', withFileTypes: true })
    .filter((entry) => entry.isFile() && !/[\\/]node_modules(?:[\\/]|$)/.test(entry.parentPath))
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(projectRoot.length + 1)
        .replaceAll('\\', '/'),
    ),
);

/** Documents for engineers, authors and publishers; pages of rules are made from the rules and have their own test. */
const documents = files
  .filter((file) => file.endsWith('.md') && !/^(?:bench\/import\/write-ups|docs\/rules|tests)\//.test(file))
  .map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }));

/** Anchors of a document's headings, as GitHub and GitLab make them. */
function anchorsOf(text: string): Set<string> {
  const slugger = new GithubSlugger();
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  return new Set([...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slugger.slug(heading.replace(/`/g, ''))));
}

/** Links of a text to other files of the project, apart from those in code. */
function linksIn(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:|^\//.test(target));
}

test('documents are read', () => {
  expect(documents.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['README.md', 'bench/README.md', 'docs/design.md', 'docs/decisions/README.md']),
  );
});

test('every link of the documents leads to a file and a heading', () => {
  const broken = documents.flatMap(({ path, text }) =>
    linksIn(text)
      .filter((target) => {
        const [file = '', anchor] = decodeURI(target).split('#');
        const there = file === '' ? join(projectRoot, path) : join(projectRoot, dirname(path), file);
        if (!existsSync(there)) return true;
        return anchor !== undefined && !anchorsOf(readFileSync(there, 'utf8')).has(anchor);
      })
      .map((target) => `${path}: ${target}`),
  );
  expect(broken).toEqual([]);
});

test('every file and folder of code that the documents name is there, in a new library too', () => {
  const engine = engineFiles(projectRoot);
  // Decisions and the log state what was true on their day.
  const today = documents.filter(({ path }) => !path.startsWith('docs/decisions/') && path !== 'CHANGELOG.md');
  const missing = today.flatMap(({ path, text }) => {
    const code = [...text.matchAll(/(?<![\w./[\]<>*-])[\w./[\]-]+\.(?:ts|mjs|astro|css)\b/g)].map(([name]) => name);
    const folders = [...text.matchAll(/`((?:bench|docs|scripts|src|tests)(?:\/[\w-]+)+)\/?`/g)].map(([, name]) => name);
    return [
      ...code.filter((name) => !engine.some((file) => file === name || file.endsWith(`/${name}`))),
      ...folders.filter((name) => !engine.some((file) => file === name || file.startsWith(`${name}/`))),
    ].map((name) => `${path}: ${name}`);
  });
  expect(missing).toEqual([]);
});

test('the map of rooms has every room', () => {
  const design = readFileSync(join(projectRoot, 'docs/design.md'), 'utf8');
  const map = design.slice(design.indexOf('## Rooms'), design.indexOf('\n## ', design.indexOf('## Rooms') + 1));
  const rooms = readdirSync(join(projectRoot, 'src'), { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `${entry.name}/` : entry.name,
  );
  expect(rooms.filter((room) => !map.includes(room))).toEqual([]);
});

test('every decision is in the index under its number, title and date', () => {
  const index = readFileSync(join(projectRoot, 'docs/decisions/README.md'), 'utf8');
  const decisions = documents.filter(({ path }) => /^docs\/decisions\/\d{4}-[a-z0-9-]+\.md$/.test(path));
  const rows = decisions.map(({ path, text }) => {
    const [, title = ''] = /^# (.+)$/m.exec(text) ?? [];
    const [date = ''] = /^\d{4}-\d{2}-\d{2}/m.exec(text) ?? [];
    return `| ${date} | [${title}](${path.slice('docs/decisions/'.length)}) |`;
  });
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => !index.includes(row))).toEqual([]);
  const numbers = decisions.map(({ path, text }) => [
    Number(/\d{4}/.exec(path)?.[0]),
    Number(/^# (\d+)\./.exec(text)?.[1]),
  ]);
  expect(numbers.filter(([file, heading]) => file !== heading)).toEqual([]);
});
