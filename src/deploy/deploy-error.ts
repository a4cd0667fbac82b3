import { UserError } from '../user-error.ts';

/** Why a site was not published, in one Chinese sentence with what to do; the target is as it was. */
export class DeployError extends UserError {
  override readonly name = 'DeployError';
}

/** Whether the disk, or the publisher's share of it, has no room left. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/**
 * Runs work on files below a folder.
 *
 * @throws {DeployError} What the disk refuses, with what to do about it; other errors stay as they are.
 */
export async function explainDiskErrors<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DeployError) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    if (isDiskFull(error))
      throw new DeployError(`${folder} 所在的磁盘已满，没有发布，原来的网站没有动。请腾出空间后重试`, { cause: error });
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      throw new DeployError(`没有权限写入 ${folder}，没有发布。请换有权限的用户运行，或请管理员授权`, { cause: error });
    if (code === 'ENOTDIR' || code === 'ENOENT')
      throw new DeployError(`${folder} 的上级文件夹不存在，没有发布。请检查路径，或先建好文件夹`, { cause: error });
    throw error;
  }
}
