import { stringify } from 'yaml';

/** A content file of a made library. */
export interface LibraryFile {
  /** Path below `content/`, with forward slashes. */
  path: string;
  text: string;
}

/** Writes an entry as its content file. */
export function contentFile(
  collection: string,
  id: string,
  data: Readonly<Record<string, unknown>>,
  body = '',
): LibraryFile {
  const frontmatter = stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });
  return {
    path: `${collection}/${id}.mdx`,
    text: `---\n${frontmatter}---\n${body === '' ? '' : `\n${body}\n`}`,
  };
}
