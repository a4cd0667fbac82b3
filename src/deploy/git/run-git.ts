import { spawnSync } from 'node:child_process';
import { DeployError } from '../deploy-error.ts';

/** Runs git in a repository. */
export type Git = (args: readonly string[], options?: { input?: string | Uint8Array; index?: string }) => Buffer;

/** Explains in Chinese what git wrote to stderr when it failed, with what to do. */
function explainGitError(stderr: string): string {
  if (/unable to auto-detect email|tell me who you are|empty ident name/iu.test(stderr))
    return 'Git 还不知道您是谁，没有发布。请先运行 git config --global user.name "名字" 和 git config --global user.email "邮箱"';
  if (/\[(?:remote )?rejected\]|non-fast-forward|fetch first/iu.test(stderr))
    return '远端的分支刚被别人更新，或不允许推送，没有发布。请重试；仍不行时请检查分支保护设置';
  if (/no such remote|does not appear to be a git repository|not a git repository/iu.test(stderr))
    return '找不到远端仓库，没有发布。请在 Git 仓库里运行，并用 git remote add origin 地址 设好远端';
  if (/authentication|permission denied|could not read (?:username|password)|403|401/iu.test(stderr))
    return '没有权限推送到远端仓库，没有发布。请检查账号或访问令牌';
  if (/could not resolve host|unable to access|could not read from remote|connection|timed out/iu.test(stderr))
    return '连不上远端仓库，没有发布。请检查网络和远端地址';
  if (/no space left/iu.test(stderr)) return '磁盘已满，没有发布。请腾出空间后重试';
  return `Git 出错，没有发布：${stderr.trim().split('\n').at(-1) ?? ''}`;
}

/**
 * Makes a function that runs git.
 *
 * @param root Folder of the repository.
 * @throws {DeployError} The function, when git fails.
 */
export function gitIn(root: string): Git {
  return (args, { input, index } = {}) => {
    const { status, stdout, stderr, error } = spawnSync('git', args, {
      cwd: root,
      input,
      maxBuffer: 2 ** 31,
      env: {
        ...process.env,
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        ...(index !== undefined && { GIT_INDEX_FILE: index }),
      },
    });
    if (error) throw new DeployError('没有找到 git，没有发布。请先安装 Git', { cause: error });
    if (status !== 0) throw new DeployError(explainGitError(stderr.toString()), { cause: stderr.toString() });
    return stdout;
  };
}
