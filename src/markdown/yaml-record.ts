import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { alignOffset } from './align.ts';
import { yamlProblems, type YamlProblem } from './yaml-messages.ts';

/** Keys and list indexes that lead to a value. */
export type KeyPath = readonly PropertyKey[];

/** A file's frontmatter, with the place of everything in it. */
export interface YamlRecord {
  /** The value, of whatever shape the author wrote; `undefined` when YAML cannot read it. */
  value: unknown;
  /** What YAML cannot read; offsets are the file's. */
  problems: readonly YamlProblem[];
  /** Offset of the value at a path; of its nearest existing ancestor's key when it is missing. */
  valueOffset(path: KeyPath): number;
  /**
   * Offset of the key at a path, of the item for list items; of the nearest existing ancestor's key when it is
   * missing.
   */
  keyOffset(path: KeyPath): number;
  /** The value at a path as the author typed it, quotes included; empty when it is missing or no single value. */
  sourceAt(path: KeyPath): string;
  /** Offset of one character of the text at a path. */
  textOffset(path: KeyPath, index: number): number;
}

interface Located {
  key: number;
  node: Node | undefined;
}

const startOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0];

function stepInto(node: Node | undefined, segment: PropertyKey, fallback: number): Located | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment));
    return pair && { key: startOf(pair.key) ?? fallback, node: (pair.value as Node | null) ?? undefined };
  }
  if (isSeq(node)) {
    const item = node.items[Number(segment)] as Node | undefined;
    return item && { key: startOf(item) ?? fallback, node: item };
  }
  return undefined;
}

/**
 * Reads YAML and keeps the place of each key and value.
 *
 * @param yaml YAML text.
 * @param base Offset of the text in its file; added to every offset that the record gives.
 */
export function readYaml(yaml: string, base: number): YamlRecord {
  // Astro's reader knows dates and merge keys; without them a file could pass here and fail there.
  const document = parseDocument(yaml, { prettyErrors: false, customTags: ['timestamp', 'merge'] });
  const problems = yamlProblems(document.errors, yaml).map((problem) => ({
    ...problem,
    offset: base + problem.offset,
  }));
  const root = document.contents ?? undefined;
  const locate = (path: KeyPath): Located & { complete: boolean } => {
    let place: Located = { key: startOf(root) ?? 0, node: root };
    for (const segment of path) {
      const next = stepInto(place.node, segment, place.key);
      if (!next) return { ...place, complete: false };
      place = next;
    }
    return { ...place, complete: true };
  };
  let value: unknown;
  if (problems.length === 0) {
    try {
      value = document.toJS();
    } catch {
      problems.push({ offset: base, message: '字段里用了没有定义的引用（以 * 开头）。以 * 开头的文字请用引号括起来' });
    }
  }
  const valueOffset = (path: KeyPath): number => {
    const { key, node, complete } = locate(path);
    // A schema may read a single text as a list of one; its place is then the text.
    return base + (complete || isScalar(node) ? (startOf(node) ?? key) : key);
  };
  return {
    value,
    problems,
    valueOffset,
    keyOffset: (path) => base + locate(path).key,
    sourceAt: (path) => {
      const { node, complete } = locate(path);
      return complete && isScalar(node) && node.range ? yaml.slice(node.range[0], node.range[1]) : '';
    },
    textOffset: (path, index) => {
      const { node } = locate(path);
      if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return valueOffset(path);
      const [start, end] = node.range;
      return base + start + alignOffset(yaml.slice(start, end), node.value, index);
    },
  };
}
