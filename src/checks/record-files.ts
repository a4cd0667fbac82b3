import { readFileSync } from 'node:fs';
import { entryRecordOf, type EntryRecord } from '../library/cache/entry-cache.ts';
import { digestOfBytes } from '../library/digest.ts';
import type { ContentFile, ContentListing } from '../library/list-content.ts';
import { readDocument } from '../markdown/document.ts';
import type { Editorial } from '../model/editorial.ts';
import { rules } from './all-rules.ts';
import type { CheckCache } from './check-cache.ts';
import { recordOf, type DocumentRecord, type RecordedDocument } from './document-record.ts';

/** What is to be kept of a file. */
export interface RecordedFile {
  path: string;
  digest: string;
  record: DocumentRecord;
  entry: EntryRecord;
}

/** Asks all rules about a file. */
export function recordFile({ path, collection, file }: ContentFile, editorial: Editorial): RecordedFile {
  const bytes = readFileSync(file);
  const document = readDocument(path, collection, bytes);
  return {
    path,
    digest: digestOfBytes(bytes),
    record: recordOf(document, rules, editorial),
    entry: entryRecordOf(document),
  };
}

/**
 * Asks all rules about the files of a content folder. Every file is read; the rules are asked about those that have
 * changed, one document after the other, so that no two are in memory.
 *
 * @param shownAs The folder's name in reports.
 */
export function recordFiles(
  { files, pictures }: ContentListing,
  editorial: Editorial,
  shownAs: string,
  cache: CheckCache,
): RecordedDocument[] {
  const records = cache.recordsFor(editorial, shownAs);
  const recordOfFile = (file: ContentFile): DocumentRecord => {
    const kept = records.find(file.path, digestOfBytes(readFileSync(file.file)));
    if (kept) return kept;
    const { path, digest, record, entry } = recordFile(file, editorial);
    records.keep(path, digest, record);
    cache.entries.keep(path, digest, entry);
    return record;
  };
  const documents = files.map((file) => ({
    path: file.path,
    collection: file.collection,
    id: file.id,
    pictures: pictures[file.collection],
    record: recordOfFile(file),
  }));
  records.saveUsed();
  cache.entries.save();
  return documents;
}
