import { nearest } from '../language/nearest.ts';
import type { IgnoredLine } from './ignores.ts';
import type { Rule } from './rule.ts';
import { didYouMean } from './suggestions.ts';

/**
 * What is wrong with a comment that has switched off nothing.
 *
 * @param rules Every rule there is.
 */
export function ignoreComplaint(
  { rule: id, reason, line }: IgnoredLine,
  rules: readonly Pick<Rule, 'id' | 'mayBeIgnored'>[],
): string {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule)
    return `没有编号为「${id}」的规则。${
      didYouMean(
        nearest(
          id,
          rules.map((candidate) => candidate.id),
        ),
      ) || '规则编号写在检查报告每一行的中间'
    }`;
  if (!rule.mayBeIgnored)
    return `规则「${id}」不能忽略，它关系到网站能否正常、安全地打开。请按它的提示改好，并删去这条注释`;
  if (reason === '') return `忽略「${id}」要写明理由，如：忽略 ${id}：来源原文如此`;
  return `第 ${line} 行没有要忽略的「${id}」问题，请删去这条注释`;
}
