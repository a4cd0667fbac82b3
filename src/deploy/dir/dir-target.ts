import { resolve } from 'node:path';
import type { TargetKind } from '../deploy-target.ts';
import { publishToDir, rollBackDir } from './publish-dir.ts';
import { verifyDir } from './verify-dir.ts';

/** A folder that a web server on this machine serves: `dir:PATH`, relative to the project's folder. */
export const dirTarget: TargetKind = {
  scheme: 'dir:',
  example: 'dir:/srv/www/site',
  label: '本机文件夹',
  open(path, { root }) {
    const link = resolve(root, path);
    return {
      publish: (site, options) => publishToDir(site, link, options),
      rollBack: () => rollBackDir(link),
      verify: async () => verifyDir(link),
    };
  },
};
