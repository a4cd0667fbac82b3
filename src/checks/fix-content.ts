import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../markdown/decode.ts';
import type { TextFix } from '../model/issue.ts';
import { applyFixes } from './apply-fixes.ts';
import { CheckCache } from './check-cache.ts';
import { checkContent } from './check-content.ts';

/** How many fixes were made, and in which files. */
export interface FixedContent {
  fixes: number;
  paths: readonly string[];
}

/** A fix may make room for another; more rounds than this mean that two rules contradict each other. */
const maxRounds = 5;

/** Fixes of the issues of a folder, by path. */
function fixesIn(directory: string, shownAs: string, cache: CheckCache): Map<string, TextFix[]> {
  const fixes = new Map<string, TextFix[]>();
  for (const { path, fix } of checkContent(directory, shownAs, cache).issues)
    if (fix) fixes.set(path, [...(fixes.get(path) ?? []), fix]);
  return fixes;
}

/** Applies fixes to a file; returns how many. */
function fixFile(file: string, fixes: readonly TextFix[]): number {
  const bytes = readFileSync(file);
  const { text, applied } = applyFixes(decodeText(bytes).text, fixes);
  const mark = bytes.toString('utf8').startsWith('\uFEFF') ? '\uFEFF' : '';
  if (applied > 0) writeFileSync(file, `${mark}${text}`);
  return applied;
}

/**
 * Fixes what is safe to fix in a content folder; nothing that changes what a text says.
 *
 * @param directory Content folder.
 * @param shownAs The folder's name in reports. Default: `content`.
 * @param only Paths to fix, as reports show them; all when absent.
 * @param cache See `checkContent`; only files that were fixed are checked again.
 */
export function fixContent(
  directory: string,
  shownAs = 'content',
  only?: ReadonlySet<string>,
  cache = new CheckCache(),
): FixedContent {
  const paths = new Set<string>();
  let fixes = 0;
  for (let round = 0; round < maxRounds; round += 1) {
    let inRound = 0;
    for (const [path, ofFile] of fixesIn(directory, shownAs, cache)) {
      if (only && !only.has(path)) continue;
      const applied = fixFile(join(directory, path.slice(shownAs.length + 1)), ofFile);
      if (applied > 0) paths.add(path);
      inRound += applied;
    }
    fixes += inRound;
    if (inRound === 0) break;
  }
  return { fixes, paths: [...paths] };
}
