import { join } from 'node:path';
import { command } from '../src/command/command.ts';
import { progressBar } from '../src/command/progress.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import type { DeployTarget } from '../src/deploy/deploy-target.ts';
import { openTarget, targetForms } from '../src/deploy/open-target.ts';
import { readBuiltSite, type BuiltSite } from '../src/deploy/read-site.ts';
import { formatSummary } from '../src/deploy/summary.ts';
import { formatAdvice, formatTroubles } from '../src/deploy/verified.ts';
import { verifyUrl } from '../src/deploy/verify-url.ts';
import { WrongUsage } from '../src/user-error.ts';

const usage = `用法：npm run deploy -- [rollback|verify] --to 目标
发布 dist/ 里生成好的网站（先运行 npm run build）。
  目标       ${targetForms}
  rollback   退回到上一个版本
  verify     核对目标里的每个文件；写 --url https://example.org/ 时，从网上取回每个文件同 dist/ 核对，并说明主机的头缺什么
  --dry-run  只列出会改哪些文件，不动目标
  --keep N   本机文件夹、对象存储里留几个版本，2 到 50，不写时留 3 个
  --grace N  对象存储里不用了的文件再留几分钟，0 到 10080，不写时留 60 分钟；到时间后由下一次发布删去
             对象存储的地址和密钥写在环境变量里：AWS_ENDPOINT_URL、AWS_REGION、AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY
  --remote   Git 远端的名称或地址，不写时是 origin
退出码：0 做完了；1 核对出不一样的文件；2 没有做成，目标没有动。`;

/** Reads a whole number of an option. */
function readNumber(name: string, text: string, min: number, max: number): number {
  if (!/^\d+$/u.test(text) || Number(text) < min || Number(text) > max)
    throw new WrongUsage(`--${name}「${text}」要写 ${min} 到 ${max} 的整数`);
  return Number(text);
}

/** Reads the address of a published site; it ends in a slash. */
function readUrl(url: string, action: string): string {
  if (action !== 'verify' || !/^https?:\/\//u.test(url) || !URL.canParse(url))
    throw new WrongUsage(`--url「${url}」同 verify 一起用，写成 https://example.org/ 这样`);
  return url.replace(/\/*$/u, '/');
}

/** npm run deploy: publishes the built site, goes back to the previous release, or verifies what is published. */
export const deploy = command({
  usage,
  options: {
    to: { type: 'string' },
    url: { type: 'string' },
    keep: { type: 'string', default: '3' },
    grace: { type: 'string', default: '60' },
    remote: { type: 'string', default: 'origin' },
    'dry-run': { type: 'boolean', default: false },
  },
  positionals: { min: 0, max: 1 },
  async run({ values, positionals: [action = 'publish'] }, { cwd, env, out, err }) {
    const { to, remote, 'dry-run': isDryRun } = values;
    const keep = readNumber('keep', values.keep, 2, 50);
    const grace = readNumber('grace', values.grace, 0, 10_080);
    const url = values.url === undefined ? undefined : readUrl(values.url, action);
    const openTo = (): DeployTarget => {
      if (to === undefined) throw new WrongUsage('请写 --to 目标');
      return openTarget(to, { root: cwd, remote, env });
    };
    const readBuild = (): BuiltSite => readBuiltSite(join(cwd, 'dist'));
    const now = new Date();
    switch (action) {
      case 'publish': {
        const options = { keep, grace, isDryRun, now, progress: progressBar('发布', err) };
        const summary = await openTo().publish(readBuild(), options);
        out.write(`${formatSummary(summary, isDryRun)}\n`);
        return 0;
      }
      case 'rollback': {
        const id = await openTo().rollBack({ grace, now });
        out.write(`已退回到版本 ${id}。\n`);
        return 0;
      }
      case 'verify': {
        const verified =
          url === undefined
            ? await openTo().verify()
            : await verifyUrl(url, readBuild().release, progressBar('核对', err));
        out.write(formatAdvice(verified));
        const isGood = verified.troubles.length === 0;
        (isGood ? out : err).write(`${formatTroubles(verified)}\n`);
        return isGood ? 0 : 1;
      }
      default:
        throw new WrongUsage(`不认识「${action}」，可以写 rollback 或 verify`);
    }
  },
});

await runAsScript(import.meta, deploy);
