import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DeployError } from '../../src/deploy/deploy-error.ts';
import { publishToDir } from '../../src/deploy/dir/publish-dir.ts';
import { publishToGit } from '../../src/deploy/git/publish-git.ts';
import { filesOf, readBuiltSite } from '../../src/deploy/read-site.ts';
import { openBucket } from '../../src/deploy/s3/object-store.ts';
import { publishToS3 } from '../../src/deploy/s3/publish-s3.ts';

// Publishes a built site as a process of its own, so that it can be killed:
//   node publish.ts dir SITE FOLDER [SHARE]   kills itself when this share of the bytes is done
//   node publish.ts git SITE REPOSITORY REMOTE BRANCH
//   node publish.ts s3 SITE BUCKET PREFIX
const [kind, folder = '', ...where] = process.argv.slice(2);
const site = readBuiltSite(folder);
const options = { keep: 3, isDryRun: false, now: new Date(), progress: () => {} };

/** Kills this process when a share of the site's bytes is done. */
function dyingAt(share: number): (done: number) => void {
  const sizes = filesOf(site).map(([path]) => statSync(join(folder, path)).size);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return (done) => {
    if (sizes.slice(0, done).reduce((sum, size) => sum + size, 0) >= all * share) process.kill(process.pid, 'SIGKILL');
  };
}

try {
  if (kind === 'dir')
    await publishToDir(site, where[0] ?? '', {
      ...options,
      ...(where[1] !== undefined && { progress: dyingAt(Number(where[1])) }),
    });
  else if (kind === 'git')
    publishToGit(site, { root: where[0] ?? '', remote: where[1] ?? '', branch: where[2] ?? '' }, false);
  else if (kind === 's3') {
    const store = await openBucket(where[0] ?? '', process.env);
    await publishToS3({ store, prefix: where[1] ?? '', name: `s3://${where.join('/')}` }, site, {
      ...options,
      grace: 60,
    });
  } else throw new Error(`what is ${kind}?`);
} catch (error) {
  if (!(error instanceof DeployError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
