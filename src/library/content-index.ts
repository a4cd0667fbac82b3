import type { ContentDocument } from '../markdown/document.ts';
import { mask } from '../markdown/parse-mdx.ts';
import { nearest } from '../language/nearest.ts';
import { fieldsAt, textsAt } from '../model/references.ts';
import { collectionNames, type Collection } from '../model/collections.ts';
import { noContext, type CheckContext } from './check-context.ts';

/**
 * All documents, found by what others call them. Rules read frontmatter as written, so that a broken field hides
 * nothing else.
 */
export interface ContentIndex extends CheckContext {
  readonly documents: readonly ContentDocument[];
  /** Documents of one collection. */
  in(collection: Collection): readonly ContentDocument[];
  find(collection: Collection, id: string): ContentDocument | undefined;
  /**
   * The document that the author most likely meant by an id that does not exist: by former slug, title, alias or
   * likeness.
   */
  nearest(collection: Collection, text: string): ContentDocument | undefined;
}

/**
 * Whether a document's frontmatter could be read, right or wrong; what others say of an unreadable one cannot be
 * judged.
 */
export function hasReadableFields({ missing, frontmatter }: ContentDocument): boolean {
  return missing === undefined && frontmatter.problems.length === 0 && typeof frontmatter.value !== 'string'; // a line without a colon is a text to YAML
}

/** Ids of a body's headings; `undefined` when they cannot be known because a mistake hides or changes some. */
export function headingIdsOf({ text, syntaxProblems, tree, headings }: ContentDocument): string[] | undefined {
  const isHopeless = text === '' || (syntaxProblems.length > 0 && tree.children.length === 0);
  if (isHopeless || (syntaxProblems.length > 0 && headings.some((heading) => heading.text.includes(mask))))
    return undefined;
  return headings.map(({ id }) => id);
}

/** Whether a document says that it is not finished. */
export function isDraft({ frontmatter }: Pick<ContentDocument, 'frontmatter'>): boolean {
  return fieldsAt(frontmatter.value, 'draft')[0]?.value === true;
}

/** Title of a document; empty when it has none. */
export function titleOf({ frontmatter }: ContentDocument): string {
  return textsAt(frontmatter.value, 'title')[0]?.value ?? '';
}

/** Title and aliases of a document. */
export function namesOf({ frontmatter }: ContentDocument): string[] {
  return textsAt(frontmatter.value, 'title', 'aliases.*').map(({ value }) => value);
}

/** Addresses that a document had before. */
export function formerSlugsOf({ frontmatter }: ContentDocument): string[] {
  return textsAt(frontmatter.value, 'formerSlugs.*').map(({ value }) => value);
}

/** Indexes documents by collection and id. */
export function indexContent(documents: readonly ContentDocument[], context: CheckContext = noContext): ContentIndex {
  const byCollection = new Map<Collection, Map<string, ContentDocument>>(
    collectionNames.map((collection) => [collection, new Map()]),
  );
  for (const document of documents) byCollection.get(document.collection)?.set(document.id, document);
  const documentsOf = (collection: Collection): ContentDocument[] => [
    ...(byCollection.get(collection)?.values() ?? []),
  ];
  return {
    documents,
    ...context,
    in: documentsOf,
    find: (collection, id) => byCollection.get(collection)?.get(id),
    nearest: (collection, text) => {
      const candidates = documentsOf(collection);
      const known = candidates.find(
        (document) => formerSlugsOf(document).includes(text) || namesOf(document).includes(text),
      );
      if (known) return known;
      const id = nearest(
        text,
        candidates.map((document) => document.id),
      );
      return id === undefined ? undefined : byCollection.get(collection)?.get(id);
    },
  };
}
