import { basename, join } from 'node:path';
import { UserError } from '../user-error.ts';
import { importFile } from './import-file.ts';
import { knownContent } from './known-content.ts';
import { readBytes } from './read-bytes.ts';
import { importReport } from './report.ts';
import { fileInTheWay, UnwritableDrafts, writeDrafts, writeProblem } from './write-drafts.ts';

/** Where drafts go, and how files are imported. */
export interface ImportTarget {
  /** Content folder that drafts are written to, absolute; made when missing. */
  content: string;
  /** Content folder of this library. Its steps and methods are known to drafts that are put aside. */
  library: string;
  /** Day of the import as `YYYY-MM-DD`. */
  today: string;
  /** Whether nothing is written. */
  isDryRun: boolean;
  /** Whether personal data is replaced by 某. */
  redacts: boolean;
  /** A path as the user would write it. */
  shown(path: string): string;
}

/** What came of one file. */
export interface Imported {
  /** Chinese, for a terminal; without a line end. */
  report: string;
  /** Whether a draft was left out because its id is taken. */
  leftOut: boolean;
  /** Whether drafts were written. */
  wrote: boolean;
}

/**
 * Makes sure that drafts can be put into a content folder, as far as can be known before they are made.
 *
 * @throws {UserError} When a file lies where a folder must be.
 */
export function checkTarget({ content, shown }: Pick<ImportTarget, 'content' | 'shown'>): void {
  const file = [content, ...['cases', 'methods', 'sources'].map((name) => join(content, name))]
    .map(fileInTheWay)
    .find((found) => found !== undefined);
  if (file !== undefined) throw new UserError(`--out：「${shown(file)}」是文件，不是文件夹，没有导入。请换一个文件夹`);
}

/**
 * Imports one file into a content folder: reads it, writes its drafts and reports.
 *
 * @param file Path of the file.
 * @param name The file as the user named it.
 * @throws {UserError} When it cannot be read, or its drafts cannot be written; none is written then.
 */
export async function importInto(target: ImportTarget, file: string, name: string): Promise<Imported> {
  const { content, library, today, isDryRun, redacts, shown } = target;
  try {
    const bytes = readBytes(file);
    const known = knownContent(content, library);
    const { cases, files, left } = await importFile(basename(file), bytes, { known, today, redacts });
    if (!isDryRun) writeDrafts(content, files);
    const written = files.map(({ path }) => shown(join(content, path)));
    return {
      report: importReport({ name, cases, left, written }, isDryRun),
      leftOut: cases.some(({ isTaken }) => isTaken),
      wrote: !isDryRun && written.length > 0,
    };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EPERM') throw error;
    throw new UnwritableDrafts(writeProblem(code, shown(content)));
  }
}
