import type { ContentDocument } from '../markdown/document.ts';
import { fieldsAt, textsAt } from '../model/references.ts';
import type { Collection } from '../model/collections.ts';

/**
 * What all documents are known by: plain values, read from a frontmatter as written, so that a broken field hides
 * nothing else.
 */
export interface DocumentHead {
  /** File, as reports name it. */
  path: string;
  collection: Collection;
  id: string;
  /** Empty when it has none. */
  title: string;
  /** Title and aliases. */
  names: readonly string[];
  /** Ids that it had before. */
  formerSlugs: readonly string[];
  /** It says that it is not finished. */
  isDraft: boolean;
  /**
   * Its frontmatter could be read, right or wrong; what others say of an unreadable one cannot be judged.
   */
  isReadable: boolean;
}

/** Whether a document says that it is not finished. */
export function isDraft({ frontmatter }: Pick<ContentDocument, 'frontmatter'>): boolean {
  return fieldsAt(frontmatter.value, 'draft')[0]?.value === true;
}

/** What a document is known by. */
export function headOf({ path, collection, id, missing, frontmatter }: ContentDocument): DocumentHead {
  const { value, problems } = frontmatter;
  return {
    path,
    collection,
    id,
    title: textsAt(value, 'title')[0]?.value ?? '',
    names: textsAt(value, 'title', 'aliases.*').map((field) => field.value),
    formerSlugs: textsAt(value, 'formerSlugs.*').map((field) => field.value),
    isDraft: isDraft({ frontmatter }),
    // A line without a colon is a text to YAML.
    isReadable: missing === undefined && problems.length === 0 && typeof value !== 'string',
  };
}
