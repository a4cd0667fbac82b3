import { UserError } from '../user-error.ts';

/** Why a site was not published, in one Chinese sentence with the mend; the target is as it was. */
export class DeployError extends UserError {
  override readonly name = 'DeployError';
}

/** Whether the disk, or the publisher's share of it, has no room left. */
export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Runs file work; what the disk refuses is told with the mend. */
export async function onDisk<T>(where: string, act: () => T | Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof DeployError) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    if (isFull(error))
      throw new DeployError(`${where} 所在的磁盘已满，没有发布，原来的网站没有动。请腾出空间后重试`, { cause: error });
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      throw new DeployError(`没有权限写入 ${where}，没有发布。请换有权限的用户运行，或请管理员授权`, { cause: error });
    if (code === 'ENOTDIR' || code === 'ENOENT')
      throw new DeployError(`${where} 的上级文件夹不存在，没有发布。请检查路径，或先建好文件夹`, { cause: error });
    throw error;
  }
}
