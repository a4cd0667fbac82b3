import { publishToDir } from '../../../src/deploy/dir/publish-dir.ts';
import { readBuiltSite } from '../../../src/deploy/read-site.ts';

// Publishes a built site into a folder and kills itself when a share of the files is done: node publish-and-die.ts
// SITE FOLDER SHARE.
const [site = '', folder = '', share = '1'] = process.argv.slice(2);
await publishToDir(readBuiltSite(site), folder, {
  keep: 3,
  isDryRun: false,
  now: new Date(),
  progress: (done, all) => {
    if (done >= all * Number(share)) process.kill(process.pid, 'SIGKILL');
  },
});
