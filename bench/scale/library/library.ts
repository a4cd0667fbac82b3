import { casesInCollection } from './case.ts';
import { caseFiles, collectionFile } from './case-files.ts';
import type { LibraryFile } from './document.ts';
import { planLibrary, type LibraryOptions } from './plan.ts';
import { fixedFiles, methodFile, termFile } from './reference-files.ts';
import { stepFiles } from './steps.ts';

/**
 * Makes a valid library: cases that use methods, steps and terms, a few of them often and most rarely, with problems
 * and sources. All of it is made up. Costs linear time; one file is in memory at a time.
 *
 * @returns Files of `content/`; the same bytes for the same options.
 */
export function* libraryFiles(options: LibraryOptions): Generator<LibraryFile> {
  const plan = planLibrary(options);
  yield* fixedFiles();
  yield* stepFiles();
  for (let index = 0; index < plan.methods; index += 1) yield methodFile(plan, index);
  for (let index = 0; index < plan.terms; index += 1) yield termFile(plan, index);
  for (let index = 0; index < plan.cases; index += 1) yield* caseFiles(plan, index);
  for (let number = 0; number * casesInCollection < plan.cases; number += 1) {
    const file = collectionFile(plan, number);
    if (file) yield file;
  }
}
