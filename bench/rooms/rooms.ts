import { circlesIn, importGraph } from './import-graph.ts';

/** What a bench of rooms counts. */
export interface RoomCounts {
  /** Lines of code by room, in the order of names; beside the rooms of `src`, `bench`, `scripts` and `tests`. */
  lines: ReadonlyMap<string, number>;
  /** Rooms of `src`. */
  rooms: number;
  /** Pairs of rooms of `src` of which one imports the other: `from → to`. */
  arrows: readonly string[];
  /** Groups of files of `src` that import each other. */
  circles: readonly (readonly string[])[];
}

/** Files that are counted: code of this project, not of packages that a folder has of its own. */
export const isCode = (path: string): boolean =>
  /^(?:bench|scripts|src|tests)\/(?!node_modules\/).*\.(?:ts|mjs|astro|css)$/.test(path);

/** Room of a file: the folder below `src`, its own name at the root of `src`, else the first folder. */
export function roomOf(path: string): string {
  const [top = '', name = ''] = path.split('/');
  return top === 'src' ? name.replace(/\.[a-z]+$/, '') : top;
}

const inSource = (path: string): boolean => path.startsWith('src/');

/** Counts line ends, and what comes after the last. */
const linesIn = (text: string): number =>
  (text.match(/\n/g)?.length ?? 0) + (text === '' || text.endsWith('\n') ? 0 : 1);

/** @param files Texts of code by path below the project folder. */
export function countRooms(files: ReadonlyMap<string, string>): RoomCounts {
  const lines = new Map<string, number>();
  for (const [path, text] of files) lines.set(roomOf(path), (lines.get(roomOf(path)) ?? 0) + linesIn(text));
  const source = new Map([...files].filter(([path]) => inSource(path)));
  const graph = importGraph(source);
  const pairs = [...graph].flatMap(([path, targets]) => [...targets].map((target) => [roomOf(path), roomOf(target)]));
  const arrows = new Set(pairs.filter(([from, to]) => from !== to).map(([from, to]) => `${from} → ${to}`));
  return {
    lines: new Map([...lines].sort(([a], [b]) => (a < b ? -1 : 1))),
    rooms: new Set([...source.keys()].map(roomOf)).size,
    arrows: [...arrows].sort(),
    circles: circlesIn(graph),
  };
}
