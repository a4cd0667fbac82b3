import { DeployError } from './deploy-error.ts';
import type { DeployTarget, TargetContext, TargetKind } from './deploy-target.ts';
import { dirTarget } from './dir/dir-target.ts';
import { gitTarget } from './git/git-target.ts';
import { s3Target } from './s3/s3-target.ts';

/** Every kind of target; usage, messages and addresses follow from this list. */
const kinds: readonly TargetKind[] = [dirTarget, gitTarget, s3Target];

const forms = kinds.map(({ example, label }) => `${example}（${label}）`);

/** The forms of an address, in Chinese, for usage and messages. */
export const targetForms = `${forms.slice(0, -1).join('、')}或 ${forms.at(-1)}`;

/**
 * Opens the target that an address names.
 *
 * @param text Such as `dir:/srv/www/site`.
 * @throws {DeployError} When it is not an address of a known kind.
 */
export function openTarget(text: string, context: TargetContext): DeployTarget {
  const address = text.trim();
  const kind = kinds.find(({ scheme }) => address.startsWith(scheme) && address.length > scheme.length);
  if (!kind) throw new DeployError(`看不懂发布目标「${text}」。可以写 ${targetForms}`);
  return kind.open(address.slice(kind.scheme.length), context);
}
