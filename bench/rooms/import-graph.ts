import { posix } from 'node:path';
import { importsIn } from './import-lines.ts';

/** Files by path, each with the paths of the files that it imports. */
export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads which file imports which.
 *
 * @param files Texts by path, with forward slashes. What is imported from elsewhere is left out.
 */
export function importGraph(files: ReadonlyMap<string, string>): ImportGraph {
  const targetsOf = (path: string, text: string): string[] =>
    importsIn(path, text)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => posix.join(posix.dirname(path), specifier))
      .filter((target) => files.has(target));
  return new Map([...files].map(([path, text]) => [path, new Set(targetsOf(path, text))]));
}

/** Everything that can be reached from a file, itself only through a circle. */
function reachedFrom(graph: ImportGraph, start: string): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let path = open.pop(); path !== undefined; path = open.pop())
    for (const next of graph.get(path) ?? [])
      if (!reached.has(next)) {
        reached.add(next);
        open.push(next);
      }
  return reached;
}

/** Leaves out what imports nothing, again and again: what stays leads to a circle. */
function withoutEnds(graph: ImportGraph): ImportGraph {
  const importers = new Map<string, string[]>();
  for (const [path, targets] of graph)
    for (const target of targets) importers.set(target, [...(importers.get(target) ?? []), path]);
  const left = new Map([...graph].map(([path, targets]) => [path, targets.size]));
  const ends = [...left].filter(([, count]) => count === 0).map(([path]) => path);
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    left.delete(end);
    for (const importer of importers.get(end) ?? []) {
      const count = (left.get(importer) ?? 0) - 1;
      left.set(importer, count);
      if (count === 0) ends.push(importer);
    }
  }
  return new Map([...graph].filter(([path]) => left.has(path)));
}

/** Finds circles: groups of files of which each imports each, perhaps by way of others. Each group is sorted. */
export function circlesIn(graph: ImportGraph): string[][] {
  const rest = withoutEnds(graph);
  const reached = new Map([...rest.keys()].map((path) => [path, reachedFrom(rest, path)]));
  const groups = [...rest.keys()]
    .filter((path) => reached.get(path)?.has(path))
    .map((path) =>
      [...rest.keys()].filter((other) => reached.get(path)?.has(other) && reached.get(other)?.has(path)).sort(),
    );
  return [...new Map(groups.map((group) => [group[0] ?? '', group])).values()];
}
