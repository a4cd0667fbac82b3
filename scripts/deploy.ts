import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DeployError } from '../src/deploy/deploy-error.ts';
import { publishToDir, rollBackDir } from '../src/deploy/dir/publish-dir.ts';
import { verifyDir } from '../src/deploy/dir/verify-dir.ts';
import { publishToGit, rollBackGit } from '../src/deploy/git/publish-git.ts';
import { verifyGit } from '../src/deploy/git/verify-git.ts';
import { readBuiltSite } from '../src/deploy/read-site.ts';
import { summaryText, type Summary } from '../src/deploy/summary.ts';
import { openBucket } from '../src/deploy/s3/object-store.ts';
import { publishToS3, rollBackS3, type Place } from '../src/deploy/s3/publish-s3.ts';
import { verifyS3 } from '../src/deploy/s3/verify-s3.ts';
import { parseTarget, type Target } from '../src/deploy/target.ts';
import type { Verified } from '../src/deploy/verified.ts';
import { verifyUrl } from '../src/deploy/verify-url.ts';
import { progressBar } from '../src/command/progress.ts';
import { projectRoot } from '../src/build/site-settings.ts';

const usage = `用法：npm run deploy -- [rollback|verify] --to 目标
发布 dist/ 里生成好的网站（先运行 npm run build）。
  目标       dir:/srv/www/site（本机文件夹）、git:gh-pages（Git 分支）或 s3://桶/前缀（对象存储）
  rollback   退回到上一个版本
  verify     核对目标里的每个文件；写 --url https://example.org/ 时，从网上取回每个文件同 dist/ 核对，并说明主机的头缺什么
  --dry-run  只列出会改哪些文件，不动目标
  --keep N   本机文件夹、对象存储里留几个版本，2 到 50，不写时留 3 个
  --grace N  对象存储里不用了的文件再留几分钟，0 到 10080，不写时留 60 分钟；到时间后由下一次发布删去
             对象存储的地址和密钥写在环境变量里：AWS_ENDPOINT_URL、AWS_REGION、AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY
  --remote   Git 远端的名称或地址，不写时是 origin
退出码：0 做完了；1 核对出不一样的文件；2 没有做成，目标没有动。`;

interface Options {
  action: 'publish' | 'rollback' | 'verify';
  target: Target | undefined;
  url: string | undefined;
  isDryRun: boolean;
  keep: number;
  /** Minutes. */
  grace: number;
  remote: string;
}

function readOptions(): Options {
  const options = {
    to: { type: 'string' },
    url: { type: 'string' },
    keep: { type: 'string', default: '3' },
    grace: { type: 'string', default: '60' },
    remote: { type: 'string', default: 'origin' },
    'dry-run': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [action = 'publish', ...rest] = positionals;
  if (values.help || rest.length > 0 || !['publish', 'rollback', 'verify'].includes(action)) throw new TypeError(usage);
  const [keep, grace] = [Number(values.keep), Number(values.grace)];
  if (!Number.isInteger(keep) || keep < 2 || keep > 50)
    throw new DeployError(`--keep「${values.keep}」要写 2 到 50 的整数`);
  if (!/^\d+$/u.test(values.grace) || grace > 10_080)
    throw new DeployError(`--grace「${values.grace}」要写 0 到 10080 的整数，单位是分钟`);
  if (
    values.url !== undefined &&
    (action !== 'verify' || !/^https?:\/\//u.test(values.url) || !URL.canParse(values.url))
  )
    throw new DeployError(`--url「${values.url}」同 verify 一起用，写成 https://example.org/ 这样`);
  if (values.to === undefined && values.url === undefined) throw new TypeError(usage);
  return {
    action: action as Options['action'],
    target: values.to === undefined ? undefined : parseTarget(values.to),
    url: values.url,
    isDryRun: values['dry-run'],
    keep,
    grace,
    remote: values.remote,
  };
}

const dist = join(projectRoot, 'dist');

/** Does something in the bucket of a target and lets go of it. */
async function inBucket<T>(
  { bucket, prefix }: Extract<Target, { kind: 's3' }>,
  act: (place: Place) => Promise<T>,
): Promise<T> {
  const store = await openBucket(bucket, process.env);
  try {
    return await act({ store, prefix, name: `s3://${bucket}/${prefix}` });
  } finally {
    store.close();
  }
}

async function publish(target: Target, { isDryRun, keep, grace, remote }: Options): Promise<Summary> {
  const site = readBuiltSite(dist);
  const options = { keep, isDryRun, now: new Date(), progress: progressBar('发布') };
  if (target.kind === 'dir') return publishToDir(site, target.folder, options);
  if (target.kind === 'git') return publishToGit(site, { root: projectRoot, remote, branch: target.branch }, isDryRun);
  return inBucket(target, (place) => publishToS3(place, site, { ...options, grace }));
}

async function rollBack(target: Target, { remote, grace }: Options): Promise<string> {
  if (target.kind === 'dir') return rollBackDir(target.folder);
  if (target.kind === 'git') return rollBackGit({ root: projectRoot, remote, branch: target.branch });
  return inBucket(target, (place) => rollBackS3(place, { grace, now: new Date() }));
}

async function verify({ target, url, remote }: Options): Promise<Verified> {
  if (url !== undefined) return verifyUrl(url.replace(/\/*$/u, '/'), readBuiltSite(dist).release, progressBar('核对'));
  if (target?.kind === 'dir') return verifyDir(target.folder);
  if (target?.kind === 'git') return verifyGit({ root: projectRoot, remote, branch: target.branch });
  if (target) return inBucket(target, verifyS3);
  throw new TypeError(usage);
}

function tell({ id, files, troubles, advice }: Verified): number {
  if (advice.length > 0)
    console.log(
      `主机还可以这样改（不改也能用；GitHub Pages 等主机不能设头）：\n${advice.map((line) => `  ${line}\n`).join('')}`,
    );
  if (troubles.length === 0) {
    console.log(`版本 ${id} 的 ${files} 个文件都同发布的一样。`);
    return 0;
  }
  console.error(
    `${troubles.map((trouble) => `  ${trouble}\n`).join('')}版本 ${id} 的 ${files} 个文件里有 ${troubles.length} 个不对。请重新发布，或用 rollback 退回。`,
  );
  return 1;
}

async function run(options: Options): Promise<number> {
  const { action, target, isDryRun } = options;
  if (action === 'verify') return tell(await verify(options));
  if (!target) throw new TypeError(usage);
  if (action === 'rollback') console.log(`已退回到版本 ${await rollBack(target, options)}。`);
  else console.log(summaryText(await publish(target, options), isDryRun));
  return 0;
}

try {
  process.exitCode = await run(readOptions());
} catch (error) {
  process.exitCode = 2;
  if (error instanceof DeployError) console.error(`${error.message}。`);
  else if (error instanceof TypeError && (error.message === usage || 'code' in error))
    console.error(error.message === usage ? usage : `看不懂这些参数：${process.argv.slice(2).join(' ')}\n${usage}`);
  else throw error;
}
