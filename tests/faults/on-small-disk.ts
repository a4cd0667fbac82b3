import { readFileSync } from 'node:fs';
import { publishToDir } from '../../src/deploy/dir/publish-dir.ts';
import { verifyDir } from '../../src/deploy/dir/verify-dir.ts';
import { listFiles } from '../../src/files/list-files.ts';
import { readBuiltSite } from '../../src/deploy/read-site.ts';

// Publishes built sites one after the other into a folder and reports what became of each: node on-small-disk.ts FOLDER
// SITE…
const [folder = '', ...sites] = process.argv.slice(2);
const messages: string[] = [];
for (const site of sites) {
  const options = { keep: 3, isDryRun: false, now: new Date(), progress: () => {} };
  messages.push(
    await publishToDir(readBuiltSite(site), folder, options).then(
      ({ id }) => id,
      (error: Error) => error.message,
    ),
  );
}
const troubles = verifyDir(folder).troubles;
console.log(
  JSON.stringify({
    messages,
    troubles,
    shown: readFileSync(`${folder}/index.html`, 'utf8'),
    files: listFiles(`${folder}.releases`),
  }),
);
