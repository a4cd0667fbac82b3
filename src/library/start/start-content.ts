import { parseDocument } from 'yaml';
import type { ContentDocument } from '../../markdown/document.ts';
import { splitFrontmatter } from '../../markdown/frontmatter.ts';
import { locatorsWrittenIn } from '../../markdown/named-entries.ts';
import { collections } from '../../model/collections.ts';
import { locatorsIn, referencesIn, textsAt, type FieldPath } from '../../model/references.ts';
import { pruneBody, type HasEntry } from './prune-body.ts';

/** A content file: path below the content folder, and its text. */
export interface StartFile {
  path: string;
  content: string;
}

/** Long and short names of the units whose cases are left out. */
function unitNames(documents: readonly ContentDocument[]): string[] {
  return documents
    .filter(({ collection }) => collection === 'cases')
    .flatMap(({ frontmatter }) => textsAt(frontmatter.value, 'unit.name', 'unit.shortName'))
    .map(({ value }) => value);
}

/** Whether an entry is of use without the cases: a term that a source defines, or that speaks of a unit, is not. */
function isKept({ collection, frontmatter, text }: ContentDocument, names: readonly string[]): boolean {
  if (!collections[collection].startsLibrary) return false;
  if (collection !== 'glossary') return true;
  const bySource = textsAt(frontmatter.value, 'definedBy').some(({ value }) => value === '来源');
  return !bySource && !names.some((name) => text.includes(name));
}

/** Frontmatter without the ids of missing entries and without places in sources. */
function pruneFrontmatter({ collection, text, frontmatter: { value } }: ContentDocument, has: HasEntry): string {
  const { yaml } = splitFrontmatter(text);
  const record = parseDocument(yaml);
  const gone: FieldPath[] = [
    ...referencesIn(collection, value).flatMap(({ path, to, id }) => (has(to, id) ? [] : [path])),
    ...locatorsIn(value).map(({ path }) => path),
    ...textsAt(value, 'fields.*.by').map(({ path }) => path), // what no source asks for, the editors do
  ];
  for (const path of gone.reverse()) {
    record.deleteIn(path);
    const list = record.getIn(path.slice(0, -1), true);
    if (typeof path.at(-1) === 'number' && (list as { items?: unknown[] }).items?.length === 0)
      record.deleteIn(path.slice(0, -1));
  }
  return record.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/**
 * What a new library begins with: the steps, forms, terms and pages of this one, without what they say of its cases,
 * methods, problems and sources.
 *
 * @param documents All documents of this library.
 */
export function startContent(documents: readonly ContentDocument[]): StartFile[] {
  const names = unitNames(documents);
  const chosen = documents.filter((document) => isKept(document, names));
  const ids = new Set(chosen.map(({ collection, id }) => `${collection}/${id}`));
  const has: HasEntry = (collection, id) => ids.has(`${collection}/${id}`);
  return chosen.map((document) => {
    const isSourced = [...locatorsIn(document.frontmatter.value), ...locatorsWrittenIn(document.elements)].length > 0;
    const body = pruneBody(document, has, isSourced);
    const content = `---\n${pruneFrontmatter(document, has)}---\n${body === '' ? '' : `\n${body}\n`}`;
    return { path: `${document.collection}/${document.id}.mdx`, content };
  });
}
