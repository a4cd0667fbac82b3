import { entryRecordOf } from '../library/cache/entry-cache.ts';
import { digestOfBytes } from '../library/digest.ts';
import type { ContentFile, ContentListing } from '../library/list-content.ts';
import { readDocument } from '../markdown/document.ts';
import type { Editorial } from '../model/editorial.ts';
import { rules } from './all-rules.ts';
import type { CheckCache } from './check-cache.ts';
import { recordOf, type DocumentRecord, type RecordedDocument } from './document-record.ts';

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
  const recordOfFile = ({ path, collection, read }: ContentFile): DocumentRecord => {
    const bytes = read();
    const digest = digestOfBytes(bytes);
    const kept = records.find(path, digest);
    if (kept) return kept;
    const document = readDocument(path, collection, bytes);
    const record = recordOf(document, rules, editorial);
    records.keep(path, digest, record);
    cache.entries.keep(path, digest, entryRecordOf(document));
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
