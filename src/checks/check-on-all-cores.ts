import { loadCheckContext } from '../library/check-context.ts';
import { listContent, type ContentFile } from '../library/list-content.ts';
import type { Editorial } from '../model/editorial.ts';
import { otherCores, ThreadPool } from '../threads/thread-pool.ts';
import type { CheckCache } from './check-cache.ts';
import { checkContent, type CheckedContent } from './check-content.ts';
import { recordFile, type RecordedFile } from './record-files.ts';

/** Fewest files for which other cores are worth the loading of the rules. */
const worthThreads = 500;
/** How many files a thread takes at a time. */
const batchSize = 20;

/** Asks the rules about files on all cores. */
async function recordAll(
  files: readonly ContentFile[],
  editorial: Editorial,
  done: (recorded: readonly RecordedFile[]) => void,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(files.length / batchSize) }, (_, number) =>
    files.slice(number * batchSize, (number + 1) * batchSize),
  ).values();
  type Work = (batch: readonly ContentFile[]) => readonly RecordedFile[] | Promise<readonly RecordedFile[]>;
  const work = async (record: Work): Promise<void> => {
    for (const batch of batches) {
      done(await record(batch));
      // Lets the threads have their next batch.
      await new Promise(setImmediate);
    }
  };
  const pool = new ThreadPool<readonly ContentFile[], RecordedFile[]>(
    new URL('./record-thread.ts', import.meta.url),
    editorial,
  );
  try {
    await Promise.all([
      work((batch) => batch.map((file) => recordFile(file, editorial))),
      ...Array.from({ length: otherCores() }, () => work((batch) => pool.run(batch))),
    ]);
  } finally {
    await pool.close();
  }
}

/**
 * Checks a content folder like `checkContent`; where nothing is kept of it, the rules are asked about many files on all
 * cores first.
 */
export async function checkOnAllCores(directory: string, shownAs: string, cache: CheckCache): Promise<CheckedContent> {
  const { editorial } = loadCheckContext(directory);
  const records = cache.recordsFor(editorial, shownAs);
  const { files } = listContent(directory, shownAs);
  if (files.length >= worthThreads && records.isEmpty())
    await recordAll(files, editorial, (recorded) => {
      for (const { path, digest, record, entry } of recorded) {
        records.keep(path, digest, record);
        cache.entries.keep(path, digest, entry);
      }
    });
  return checkContent(directory, shownAs, cache);
}
