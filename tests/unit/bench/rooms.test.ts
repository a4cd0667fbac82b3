import { expect, test } from 'vitest';
import { circlesIn, importGraph } from '../../../bench/rooms/import-graph.ts';
import { importsIn } from '../../../bench/rooms/import-lines.ts';
import { countRooms, isCode, roomOf } from '../../../bench/rooms/rooms.ts';

const all = `import a from './a.ts';
import type { B } from './b.ts';
import './c.css';
export { d } from './d.ts';
export type * from './e.ts';
const f = await import('./f.ts');
// import g from './g.ts';
const h = "import h from './h.ts'";`;

test('imports are read in all their forms, and not from comments or texts', () => {
  expect(importsIn('x.ts', all)).toEqual(['./a.ts', './b.ts', './c.css', './d.ts', './e.ts', './f.ts']);
});

test('of a component only the script is read', () => {
  expect(importsIn('x.astro', "---\nimport A from './A.astro';\n---\n<p>import B from './B.astro'</p>\n")).toEqual([
    './A.astro',
  ]);
  expect(importsIn('x.astro', '<p>no script</p>\n')).toEqual([]);
});

/** Files that import by relative paths, by path. */
const graphOf = (files: Readonly<Record<string, readonly string[]>>) =>
  importGraph(
    new Map(Object.entries(files).map(([path, targets]) => [path, targets.map((to) => `import '${to}';\n`).join('')])),
  );

test('a file is known by the path that an import leads to; packages and what is missing are left out', () => {
  const graph = graphOf({ 'src/a/x.ts': ['../b/y.ts', 'zod', './none.ts'], 'src/b/y.ts': [] });
  expect([...(graph.get('src/a/x.ts') ?? [])]).toEqual(['src/b/y.ts']);
});

test('circles are found, one a group, without what only leads to them', () => {
  const graph = graphOf({
    'in.ts': ['./a.ts'],
    'a.ts': ['./b.ts'],
    'b.ts': ['./c.ts', './out.ts'],
    'c.ts': ['./a.ts', './p.ts'],
    'p.ts': ['./q.ts'],
    'q.ts': ['./p.ts'],
    'self.ts': ['./self.ts'],
    'out.ts': [],
  });
  expect(circlesIn(graph)).toEqual([['a.ts', 'b.ts', 'c.ts'], ['p.ts', 'q.ts'], ['self.ts']]);
});

test('files without circles have none', () => {
  expect(circlesIn(graphOf({ 'a.ts': ['./b.ts', './c.ts'], 'b.ts': ['./c.ts'], 'c.ts': [] }))).toEqual([]);
});

test.each([
  ['src/model/page.ts', 'model'],
  ['src/ui-text.ts', 'ui-text'],
  ['src/ui-text.ts', 'ui-text'],
  ['tests/unit/model/page.test.ts', 'tests'],
])('%s is in the room %s', (path, room) => expect(roomOf(path)).toBe(room));

test('rooms are counted with their lines and the arrows between them', () => {
  const files = new Map([
    ['src/a/x.ts', "import '../b/y.ts';\nimport './z.ts';\n"],
    ['src/a/z.ts', "import '../b/y.ts';"],
    ['src/b/y.ts', ''],
    ['tests/t.test.ts', "import '../src/a/x.ts';\n"],
  ]);
  expect(countRooms(files)).toEqual({
    lines: new Map([
      ['a', 3],
      ['b', 0],
      ['tests', 1],
    ]),
    rooms: 2,
    arrows: ['a → b'],
    circles: [],
  });
});

test('code is what is compiled or run, not data', () => {
  const paths = [
    'src/a.ts',
    'src/a.astro',
    'src/a.css',
    'scripts/a.mjs',
    'bench/a.json',
    'docs/a.ts',
    'a.ts',
    'bench/node_modules/a/a.ts',
  ];
  expect(paths.filter(isCode)).toEqual(['src/a.ts', 'src/a.astro', 'src/a.css', 'scripts/a.mjs']);
});
