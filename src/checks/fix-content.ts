import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../library/load-content.ts';
import { applyFixes } from './apply-fixes.ts';
import { rules } from './all-rules.ts';
import { runChecks } from './run-checks.ts';
import { loadCheckContext } from '../library/check-context.ts';

/** How many fixes were made, and in which files. */
export interface FixedContent {
  fixes: number;
  paths: readonly string[];
}

/** A fix may make room for another; more rounds than this mean that two rules contradict each other. */
const maxRounds = 5;

/**
 * Fixes what is safe to fix in a content folder; nothing that changes what a text says.
 *
 * @param directory Content folder.
 * @param shownAs The folder's name in reports. Default: `content`.
 * @param only Paths to fix, as reports show them; all when absent.
 */
export function fixContent(directory: string, shownAs = 'content', only?: ReadonlySet<string>): FixedContent {
  const paths = new Set<string>();
  let fixes = 0;
  for (let round = 0; round < maxRounds; round += 1) {
    const { documents } = loadContent(directory, shownAs);
    const issues = runChecks(documents, rules, loadCheckContext(directory)).filter(
      ({ path }) => !only || only.has(path),
    );
    let inRound = 0;
    for (const { path, text } of documents) {
      const fixed = applyFixes(
        text,
        issues.flatMap((issue) => (issue.path === path && issue.fix ? [issue.fix] : [])),
      );
      if (fixed.applied === 0) continue;
      const file = join(directory, path.slice(shownAs.length + 1));
      const mark = readFileSync(file, 'utf8').startsWith('\uFEFF') ? '\uFEFF' : '';
      writeFileSync(file, `${mark}${fixed.text}`);
      paths.add(path);
      inRound += fixed.applied;
    }
    fixes += inRound;
    if (inRound === 0) break;
  }
  return { fixes, paths: [...paths] };
}
