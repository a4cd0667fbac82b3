import { resolve } from 'node:path';
import { DeployError } from './deploy-error.ts';

/** Where a site is published. */
export type Target =
  | { kind: 'dir'; /** Absolute path of the folder that the web server serves. */ folder: string }
  | { kind: 'git'; branch: string }
  | { kind: 's3'; bucket: string; /** Empty, or ends in a slash. */ prefix: string };

const forms = '可以写 dir:/srv/www/site（本机文件夹）、git:gh-pages（Git 分支）或 s3://桶/前缀（对象存储）';

/**
 * Reads where to publish.
 *
 * @param text `dir:PATH`, `git:BRANCH` or `s3://BUCKET/PREFIX`.
 * @throws {DeployError} When it is none of them.
 */
export function parseTarget(text: string): Target {
  const [, kind = '', rest = ''] = /^(dir:|git:|s3:\/\/)(.+)$/su.exec(text.trim()) ?? [];
  if (kind === 'dir:') return { kind: 'dir', folder: resolve(rest) };
  if (kind === 'git:') {
    if (!/^(?!-)[\w./-]+$/u.test(rest) || /\.\.|\/\/|^\/|\/$|\.lock$|@\{/u.test(rest))
      throw new DeployError(`「${rest}」不能用作分支名。请写成 git:gh-pages 这样`);
    return { kind: 'git', branch: rest };
  }
  if (kind === 's3://') {
    const [bucket = '', ...parts] = rest.split('/');
    const names = parts.filter((part) => part !== '');
    if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/u.test(bucket))
      throw new DeployError(`「${bucket}」不能用作桶名。桶名有 3 到 63 个小写字母、数字、点或横线`);
    if (names.some((part) => part === '.' || part === '..'))
      throw new DeployError(`前缀「${parts.join('/')}」里不能有 . 和 ..`);
    return { kind: 's3', bucket, prefix: names.map((part) => `${part}/`).join('') };
  }
  throw new DeployError(`看不懂发布目标「${text}」。${forms}`);
}
