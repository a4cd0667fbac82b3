import type { Question } from './questions.ts';
import type { KeptPage, RenderedPages } from './rendered-pages.ts';

/** Pages of a site by what a build has to do with them. */
export interface PageChoice {
  /** Pages that are what they were, by address. */
  kept: Map<string, KeptPage>;
  /** Addresses of pages to render. */
  outdated: string[];
}

/**
 * Decides which pages are rendered: those that are new, those that asked something whose answer has changed, and those
 * whose file is not as it was left.
 *
 * Costs as much as the pages have questions; each question is answered once.
 *
 * @param known What the last build with this code and these settings knows.
 * @param digest Digest of the present answer to a question.
 * @param isSound Whether the last build's page at an address still has this sum.
 */
export function choosePages(
  addresses: readonly string[],
  known: RenderedPages | undefined,
  digest: (question: Question) => string,
  isSound: (address: string, sum: string) => boolean,
): PageChoice {
  const choice: PageChoice = { kept: new Map(), outdated: [] };
  for (const address of addresses) {
    const page = known?.pages.get(address);
    const isCurrent = page?.questions.every((question) => known?.answers.get(question) === digest(question));
    if (page && isCurrent && isSound(address, page.sum)) choice.kept.set(address, page);
    else choice.outdated.push(address);
  }
  return choice;
}
