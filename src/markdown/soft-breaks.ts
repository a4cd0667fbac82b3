import type { Root } from 'mdast';
import { chineseClass } from '../language/chinese.ts';
import { runningTextsOf, type Stretch } from './phrasing.ts';

const softBreak = new RegExp(`(?<=[${chineseClass}])[ \\t]*\\r?\\n[ \\t]*(?=[${chineseClass}])`, 'gu');

/** Removes line ends that occur between two Chinese characters or punctuation marks; others keep their space. */
export function joinChineseLines(text: string): string {
  return text.replace(softBreak, '');
}

function joinRun(run: readonly Stretch[]): void {
  run.forEach(({ node }, index) => {
    if (!node?.value.includes('\n')) return;
    const before = [...(run[index - 1]?.seen ?? '')].at(-1) ?? '';
    const after = [...(run[index + 1]?.seen ?? '')].at(0) ?? '';
    const joined = joinChineseLines(before + node.value + after);
    node.value = joined.slice(before.length, joined.length - after.length);
  });
}

/**
 * Lets a paragraph that its author broke into lines read as if it were one line: no space between Chinese characters.
 */
export function joinLines(tree: Root): void {
  runningTextsOf(tree).forEach(({ stretches }) => joinRun(stretches));
}
