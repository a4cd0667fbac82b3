import type { z } from 'astro/zod';
import type { Root } from 'mdast';
import { collections, type Collection, type Frontmatter } from '../model/collections.ts';
import { decodeText, type FileProblem } from './decode.ts';
import { blankFrontmatter, splitFrontmatter, type FrontmatterSplit } from './frontmatter.ts';
import { headingsOf, type BodyHeading } from './headings.ts';
import type { SyntaxProblem } from './mdx-culprit.ts';
import { elementsOf, type MdxElement } from './components.ts';
import { parseMdx } from './parse-mdx.ts';
import { proseOf, type Prose } from './prose.ts';
import { noPictures, type Pictures } from './picture.ts';
import { lineStartsOf, positionsFrom, type PositionAt } from './text-positions.ts';
import { readYaml, type YamlRecord } from './yaml-record.ts';

/** A frontmatter value that its schema refuses. */
export type SchemaIssue = z.core.$ZodIssue;

/**
 * One content file, read as far as it can be read, with the place of everything in it. Its parts are read when they are
 * asked for, each once, so that a document costs no more than what is asked of it.
 */
export interface ContentDocument<C extends Collection = Collection> {
  /** File, relative to the project, with forward slashes. */
  path: string;
  collection: C;
  /** File name without extension. */
  id: string;
  /** The whole file, without byte order mark; offsets count in it. Empty when the file is no text. */
  text: string;
  /** What keeps the file from being read as a text. */
  fileProblem: FileProblem | undefined;
  /** What keeps the file from having frontmatter. */
  missing: FrontmatterSplit['missing'];
  /** Frontmatter as the author wrote it, valid or not. */
  frontmatter: YamlRecord;
  /** Frontmatter after its schema; absent when the schema refuses it. */
  data: Frontmatter[C] | undefined;
  schemaIssues: readonly SchemaIssue[];
  /** MDX after the frontmatter. */
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
  /** The body; positions are the file's. */
  tree: Root;
  syntaxProblems: readonly SyntaxProblem[];
  /** Components and other elements of the body, in order. */
  elements: readonly MdxElement[];
  /** Running texts of the body, in order. */
  prose: readonly Prose[];
  headings: readonly BodyHeading[];
  /** Pictures of the document's collection. */
  pictures: Pictures;
  /** Offsets at which the lines of the file begin. */
  lineStarts: readonly number[];
  positionAt: PositionAt;
}

/** Computes a value when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}

/**
 * Reads a content file: frontmatter with its schema, body with its headings. Never fails; what cannot be read is
 * listed.
 *
 * @param path File, relative to the project. Example: `content/cases/machinery-department.mdx`.
 * @param source Text of the file, or its bytes. CRLF and a byte order mark are allowed.
 * @param pictures Pictures in the collection's folder. Default: none.
 */
export function readDocument<C extends Collection>(
  path: string,
  collection: C,
  source: string | Uint8Array,
  pictures: Pictures = noPictures,
): ContentDocument<C> {
  const { text, problem } = decodeText(source);
  const { yaml, yamlOffset, bodyOffset, missing } = splitFrontmatter(text);
  const frontmatter = once(() => readYaml(yaml, yamlOffset));
  const checked = once(() =>
    !missing && frontmatter().problems.length === 0
      ? collections[collection].schema.safeParse(frontmatter().value)
      : undefined,
  );
  const parsed = once(() => parseMdx(blankFrontmatter(text, bodyOffset)));
  const elements = once(() => elementsOf(parsed().tree));
  const prose = once(() => proseOf(parsed().tree, text));
  const headings = once(() => headingsOf(parsed().tree));
  const lineStarts = once(() => lineStartsOf(text));
  const positionAt: PositionAt = (offset) => positionsFrom(lineStarts())(offset);
  return {
    path,
    collection,
    id: path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx$/, ''),
    text,
    fileProblem: problem,
    missing,
    get frontmatter() {
      return frontmatter();
    },
    get data() {
      return checked()?.data;
    },
    get schemaIssues() {
      return checked()?.error?.issues ?? [];
    },
    body: text.slice(bodyOffset),
    get bodyLine() {
      return positionAt(bodyOffset).line;
    },
    get tree() {
      return parsed().tree;
    },
    get syntaxProblems() {
      return parsed().problems;
    },
    get elements() {
      return elements();
    },
    get prose() {
      return prose();
    },
    get headings() {
      return headings();
    },
    pictures,
    get lineStarts() {
      return lineStarts();
    },
    positionAt,
  };
}
