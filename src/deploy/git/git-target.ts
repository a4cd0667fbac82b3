import type { TargetKind } from '../deploy-target.ts';
import { DeployError } from '../deploy-error.ts';
import { publishToGit, rollBackGit } from './publish-git.ts';
import { verifyGit } from './verify-git.ts';

/** Whether git takes a name for a branch, as far as a publisher needs it. */
function isBranchName(name: string): boolean {
  return /^(?!-)[\w./-]+$/u.test(name) && !/\.\.|\/\/|^\/|\/$|\.lock$/u.test(name);
}

/** A branch of a Git remote: `git:BRANCH`. */
export const gitTarget: TargetKind = {
  scheme: 'git:',
  example: 'git:gh-pages',
  label: 'Git 分支',
  open(branch, { root, remote }) {
    if (!isBranchName(branch)) throw new DeployError(`「${branch}」不能用作分支名。请写成 git:gh-pages 这样`);
    const location = { root, remote, branch };
    return {
      publish: async (site, { isDryRun }) => publishToGit(site, location, isDryRun),
      rollBack: async () => rollBackGit(location),
      verify: async () => verifyGit(location),
    };
  },
};
