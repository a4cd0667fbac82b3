import { draftsOf, type Drafts, type KnownContent } from './draft/drafts.ts';
import { checkPictures } from './pictures.ts';
import { readFile } from './read-file.ts';
import { recogniseWriteUps } from './recognise/write-up.ts';
import { maskBlocks, redactBlocks } from './redact-blocks.ts';

/** How a file is imported. */
export interface ImportOptions {
  /** What the library holds already. */
  known: KnownContent;
  /** Day of the import as `YYYY-MM-DD`. */
  today: string;
  /** Whether personal data is replaced by 某. */
  redacts: boolean;
}

/** Drafts of a file, and what was left alone. */
export interface ImportResult extends Drafts {
  /** Chinese. */
  left: readonly string[];
}

/**
 * Makes drafts of a file without writing any.
 *
 * @param name File name with extension, without folder.
 * @throws {UnreadableFile} When it cannot be read.
 */
export async function importFile(name: string, bytes: Uint8Array, { known, today, redacts }: ImportOptions): Promise<ImportResult> {
  const { blocks, pictures, left } = await readFile(name, bytes);
  const masked = maskBlocks(blocks);
  const writeUps = recogniseWriteUps(redacts ? redactBlocks(masked) : masked, known.names);
  const checked = await checkPictures(pictures);
  return { ...draftsOf(name, writeUps, checked.pictures, known, today), left: [...left, ...checked.left] };
}
