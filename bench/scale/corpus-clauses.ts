import { runChecks } from '../../src/checks/run-checks.ts';
import type { CheckContext } from '../../src/library/check-context.ts';
import { readDocument } from '../../src/markdown/document.ts';
import { termEndings } from './library/words.ts';

/** A clause of plain Chinese between two marks, its quotation marks paired. */
const clause =
  /(?<=^|[。！？，；：])(?:[\p{Script=Han}、]|“[\p{Script=Han}、]+”|《[\p{Script=Han}、]+》){5,30}(?=[，；。])/gmu;

/** Clauses that are checked together; a document of all of them would be slow to search for positions. */
const batch = 400;

/**
 * Which of some clauses the content check reports nothing about, each as a paragraph of a case: no quantity, no name
 * of a person, no word on the editors' lists.
 */
function unreported(clauses: readonly string[], context: CheckContext): string[] {
  const text = `---\n---\n${clauses.map((one) => `${one}。`).join('\n\n')}\n`;
  const document = readDocument('content/cases/corpus.mdx', 'cases', text);
  const lines = new Set(runChecks([document], undefined, context).map(({ line }) => line));
  return clauses.filter((_, index) => !lines.has(3 + 2 * index));
}

/**
 * Clauses that a made library may contain, each once. Clauses are taken and not sentences, because new sentences of
 * old clauses can be as many as a library needs without two cases being alike.
 *
 * @param texts Markdown documents; what is not plain Chinese prose is left out.
 * @param context The editors' lists that the library will be checked by.
 */
export function corpusClauses(texts: Iterable<string>, context: CheckContext): string[] {
  const found = new Set<string>();
  for (const text of texts) for (const [one] of text.matchAll(clause)) found.add(one);
  const candidates = [...found].filter((one) => !termEndings.some((ending) => one.includes(ending)));
  return Array.from({ length: Math.ceil(candidates.length / batch) }, (_, at) =>
    unreported(candidates.slice(at * batch, (at + 1) * batch), context),
  ).flat();
}
