import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadCheckContext } from '../../src/library/check-context.ts';
import { UserError } from '../../src/user-error.ts';
import { markdownFiles } from '../search/corpus.ts';
import { corpusClauses } from './corpus-clauses.ts';
import { sentencesOf, type SentenceMaker } from './library/sentences.ts';

/** Fewer clauses than this make cases that are alike. */
const fewestClauses = 2000;

/**
 * Makes sentences of the Markdown files of a folder.
 *
 * @param folder Absolute, or relative to the working directory.
 * @param content Content folder beside the editors' lists that the made library is checked by.
 * @throws {UserError} When the folder is missing, or has too little plain Chinese text.
 */
export function readCorpus(folder: string, content: string): SentenceMaker {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UserError(`找不到文件夹「${folder}」`);
  const texts = markdownFiles(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const clauses = corpusClauses(texts, loadCheckContext(content));
  if (clauses.length < fewestClauses)
    throw new UserError(
      `「${folder}」里的 Markdown 只有 ${clauses.length} 个能用的短句，造出来的案例会彼此相像。请换一个至少有 ${fewestClauses} 个的文件夹，或者不写 --corpus`,
    );
  return sentencesOf(clauses);
}
