import { draftsOf, type Drafts, type KnownContent } from './draft/drafts.ts';
import { linksOf } from './draft/links.ts';
import { checkPictures } from './pictures.ts';
import { readFile } from './read/read-file.ts';
import { recogniseWriteUps } from './recognise/write-up.ts';
import { maskBlocks, redactBlocks } from './redact-blocks.ts';

/** How a file is imported. */
export interface ImportOptions {
  /** Existing content of the library. */
  known: KnownContent;
  /** Day of the import as `YYYY-MM-DD`. */
  today: string;
  /** Whether personal data is replaced by 某. */
  redacts: boolean;
}

/** Drafts of a file, and in `left` everything that was left alone. */
export type ImportResult = Drafts;

/**
 * Makes drafts of a file without writing any.
 *
 * @param name File name with extension, without folder.
 * @throws {UnreadableFile} When it cannot be read.
 */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  { known, today, redacts }: ImportOptions,
): Promise<ImportResult> {
  const { blocks, pictures, left } = await readFile(name, bytes);
  const masked = maskBlocks(blocks);
  const ready = redacts ? redactBlocks(masked) : masked;
  const writeUps = recogniseWriteUps(ready, known.names);
  const checked = await checkPictures(pictures);
  const drafts = draftsOf(name, { writeUps, pictures: checked.pictures, links: linksOf(ready) }, known, today);
  return { ...drafts, left: [...left, ...checked.left, ...drafts.left] };
}
