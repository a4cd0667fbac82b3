import { writeSync } from 'node:fs';
import { publishToDir } from '../../../src/deploy/dir/publish-dir.ts';
import { readBuiltSite } from '../../../src/deploy/read-site.ts';

// Publishes a built site into a folder and stops for good when some files are done, until it is killed:
// node publish-and-wait.ts SITE FOLDER FILES.
const [site = '', folder = '', files = '1'] = process.argv.slice(2);
const never = new Int32Array(new SharedArrayBuffer(4));
await publishToDir(readBuiltSite(site), folder, {
  keep: 3,
  isDryRun: false,
  now: new Date(),
  progress: (done) => {
    if (done !== Number(files)) return;
    writeSync(1, 'waiting\n');
    Atomics.wait(never, 0, 0);
  },
});
