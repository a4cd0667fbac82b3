import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { madeCase } from '../library/case.ts';
import type { LibraryPlan } from '../library/plan.ts';
import { plainCase } from '../plain-case.ts';

/**
 * Writes the text of each case as a Markdown file with title and description.
 *
 * @param folder Made where it is missing.
 * @param extension `md` or `mdx`.
 */
export function writeTexts(folder: string, plan: LibraryPlan, extension: string): void {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < plan.cases; index += 1) {
    const { id, title, description, body } = plainCase(madeCase(plan, index));
    const head = stringify({ title, description }, { lineWidth: 0 });
    writeFileSync(join(folder, `${id}.${extension}`), `---\n${head}---\n\n${body}\n`);
  }
}
