import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { importsIn } from '../../bench/rooms/import-lines.ts';
import { roomOf as roomOfFile } from '../../bench/rooms/rooms.ts';
import { listFiles } from '../../src/files/list-files.ts';
import { projectRoot } from '../../src/build/site-settings.ts';

/** Which rooms of `src/` a room may import from; each may import from itself. Packages are open to all but `model`. */
const doors: Readonly<Record<string, readonly string[]>> = {
  files: [],
  language: [],
  model: ['language'],
  'site-config': [],
  // The project's own `package.json`.
  software: ['..'],
  'user-error': [],
  'ui-text': ['model'],
  markdown: ['language', 'model'],
  library: ['files', 'language', 'model', 'markdown'],
  checks: ['language', 'model', 'markdown', 'library', 'threads', 'user-error'],
  command: ['build', 'user-error'],
  import: ['language', 'model', 'markdown', 'library', 'user-error', '..'],
  search: ['files', 'model', 'markdown'],
  // Writes Office files of any content, for the build and for browsers.
  office: [],
  forms: ['model', 'office', 'ui-text'],
  browse: ['language', 'model', 'search'],
  compare: ['browse', 'exchange', 'language', 'search'],
  exchange: ['language', 'model', 'markdown'],
  // What others do on further cores.
  threads: [],
  // Of the model only what browsers and the build must do alike, as below.
  output: ['browse', 'files', 'exchange', 'model', 'search', 'threads'],
  // Of the model only what browsers and the build must do alike.
  browser: ['browse', 'compare', 'model', 'search', 'output'],
  deploy: ['files', 'output', 'user-error'],
  render: ['files', 'library', 'markdown', 'model', 'output', 'threads', 'views'],
  build: ['files', 'library', 'checks', 'model', 'output', 'user-error'],
  styles: [],
  views: ['forms', 'model', 'search', 'ui-text'],
  components: [
    ...['browse', 'exchange', 'forms', 'language', 'model', 'library', 'search'],
    ...['site-config', 'software', 'ui-text', 'views'],
  ],
  layouts: ['exchange', 'model', 'library', 'site-config', 'ui-text', 'views', 'components', 'styles'],
  pages: ['exchange', 'model', 'library', 'site-config', 'ui-text', 'views', 'components', 'layouts'],
  integrations: [
    ...['browse', 'build', 'checks', 'exchange', 'files', 'forms', 'library', 'model', 'output', 'render'],
    ...['site-config', 'software', 'ui-text'],
  ],
};

/** Packages that only these rooms or files may import. */
const guarded: Readonly<Record<string, readonly string[]>> = {
  // Pages show the library that they are given; Astro reads no content.
  'astro:content': [],
  // The engine that ours is measured against; the site does not use it.
  pagefind: [],
  parse5: ['exchange/page-markdown.ts', 'output/disc/disc-page.ts', 'search/index/page-tree.ts'],
  aws4fetch: ['deploy/s3/send-request.ts'],
  sax: ['deploy/s3/s3-xml.ts'],
  esbuild: ['output/browser-code/compile.ts', 'search/index/browser-build.ts', 'search/index/bundle-module.ts'],
  // What the build knows of its settings.
  'site:settings': ['layouts/BaseLayout.astro', 'library/read-library.ts'],
  'pinyin-pro': ['search/names/readings.ts', 'import/draft/slug.ts'],
  'workbox-precaching': ['browser/offline/answer.ts', 'browser/offline/worker.ts'],
  '@resvg/resvg-js': ['exchange/draw-card.ts', 'output/offline/icons.ts'],
  sharp: ['exchange/draw-card.ts', 'import/pictures.ts', 'render/pictures.ts'],
  'opencc-js': ['search/text/traditional-table.ts'],
};

interface ImportLine {
  /** Importing file below `src/`. */
  file: string;
  specifier: string;
}

const src = join(projectRoot, 'src');
const imports: ImportLine[] = listFiles(src)
  .filter((file) => /\.(?:ts|mjs|astro)$/.test(file))
  .flatMap((file) => importsIn(file, readFileSync(join(src, file), 'utf8')).map((specifier) => ({ file, specifier })));

/** Room of a path below `src/`. */
const roomOf = (path: string): string => roomOfFile(`src/${path}`);

/** Path below `src/` that a relative import leads to; starts with `..` where it leads out. */
const targetOf = ({ file, specifier }: ImportLine): string =>
  posix.normalize(posix.join(posix.dirname(file), specifier));

const relative = imports.filter(({ specifier }) => specifier.startsWith('.'));
const fromPackages = imports.filter(({ specifier }) => !specifier.startsWith('.'));

test('only two files use the packages of the import', () => {
  const outside = relative.filter((line) => targetOf(line).startsWith('../packages'));
  expect(outside.map((line) => [line.file, targetOf(line)])).toEqual([
    ['import/read/read-docx.ts', '../packages/import/index.ts'],
    ['import/read/read-html.ts', '../packages/import/index.ts'],
  ]);
});

test('every room of src is known here', () => {
  expect([...new Set(listFiles(src).map(roomOf))].filter((room) => !(room in doors))).toEqual([]);
});

test('no room imports through a closed door', () => {
  const closed = relative.filter((line) => {
    const [from, to] = [roomOf(line.file), roomOf(targetOf(line))];
    return from !== to && !doors[from]?.includes(to);
  });
  expect(closed.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
});

test('the model knows no package but zod', () => {
  expect(fromPackages.filter(({ file, specifier }) => roomOf(file) === 'model' && specifier !== 'astro/zod')).toEqual(
    [],
  );
});

test('only the guarded files reach the content collections and the search engine', () => {
  const guardOf = (specifier: string): readonly string[] | undefined =>
    Object.entries(guarded).find(([name]) => specifier === name || specifier.startsWith(`${name}/`))?.[1];
  const closed = fromPackages.filter(({ file, specifier }) => guardOf(specifier)?.includes(file) === false);
  expect(closed).toEqual([]);
});

test('views never call getCollection', () => {
  const views = listFiles(src).filter((file) => ['components', 'layouts', 'pages'].includes(roomOf(file)));
  expect(views.filter((file) => /\bgetCollection\b/.test(readFileSync(join(src, file), 'utf8')))).toEqual([]);
});

/**
 * Rooms inside search: the index is made by Node, matching runs in every browser, the interface knows the answer's
 * form alone.
 */
const searchDoors: Readonly<Record<string, readonly string[]>> = {
  'answer.ts': [],
  text: [],
  format: [],
  names: ['text', 'format'],
  index: ['text', 'format', 'names'],
  match: ['answer.ts', 'text', 'format', 'names'],
  'module.ts': ['answer.ts', 'match'],
  highlight: ['answer.ts', 'text', 'match'],
  ui: ['answer.ts', 'highlight'],
};

test('no room inside search imports through a closed door', () => {
  const roomInSearch = (path: string): string => path.split('/')[1] ?? '';
  const closed = relative.filter((line) => {
    if (roomOf(line.file) !== 'search' || roomOf(targetOf(line)) !== 'search') return false;
    const [from, to] = [roomInSearch(line.file), roomInSearch(targetOf(line))];
    return from !== to && !searchDoors[from]?.includes(to);
  });
  expect(closed.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
});

test('content holds no import and no export', () => {
  const folder = join(projectRoot, 'content');
  const offenders = listFiles(folder)
    .filter((file) => file.endsWith('.mdx'))
    .filter((file) =>
      /^(?:import|export)\s/m.test(readFileSync(join(folder, file), 'utf8').replace(/^(```|~~~)[\s\S]*?^\1/gm, '')),
    );
  expect(offenders).toEqual([]);
});

/** Circles of imports: each the files on one way from a file back to itself. */
function circlesIn(targets: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const finished = new Set<string>();
  const way: string[] = [];
  const visit = (file: string): void => {
    if (finished.has(file)) return;
    if (way.includes(file)) return void circles.push(way.slice(way.indexOf(file)));
    way.push(file);
    targets.get(file)?.forEach(visit);
    way.pop();
    finished.add(file);
  };
  [...targets.keys()].forEach(visit);
  return circles;
}

test('a circle of imports is found, two ways to one file are none', () => {
  expect(circlesIn(new Map(Object.entries({ a: ['b', 'c'], b: ['c'], c: ['d'], d: ['c', 'e'] })))).toEqual([
    ['c', 'd'],
  ]);
  expect(circlesIn(new Map(Object.entries({ a: ['b', 'c'], b: ['c'], c: [] })))).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const targets = new Map<string, string[]>();
  for (const line of relative) targets.set(line.file, [...(targets.get(line.file) ?? []), targetOf(line)]);
  expect(circlesIn(targets)).toEqual([]);
});
