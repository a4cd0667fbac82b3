import { basename, dirname, join, relative, resolve } from 'node:path';
import { inspect } from 'node:util';
import { command } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { projectRoot } from '../src/build/site-settings.ts';
import { UserError, WrongUsage } from '../src/user-error.ts';

const usage = `用法：npm run import -- 文件… [--out 文件夹] [--dry-run] [--redact]
把 Word、文本、网页或 Markdown 材料变成案例草稿，并说明认出了什么、拿不准什么。
  文件       .docx、.txt、.html 或 .md，可以写几个；一个文件里有几篇材料，就写几个草稿
  --out      案例草稿放在哪个文件夹，不写时是 content/cases；方法和来源的草稿放在它旁边的 methods 和 sources
  --dry-run  只看报告，不写文件
  --redact   把姓名、电话、证件号码等个人信息换成“某”
退出码：0 全部写好；1 有草稿因编号被占用没有写；2 有文件读不出来，或参数写错。`;

/** What the user reads when a file was not imported. */
const failureOf = (error: unknown): string =>
  error instanceof UserError
    ? `${error.message}。`
    : `没有导入，也没有写任何文件。这是程序的错误，请把下面的信息报告给维护者：\n${inspect(error)}`;

/** npm run import: makes drafts of documents. */
export const importDocuments = command({
  usage,
  options: {
    out: { type: 'string', default: 'content/cases' },
    'dry-run': { type: 'boolean', default: false },
    redact: { type: 'boolean', default: false },
  },
  positionals: { min: 1, max: Infinity },
  async run({ values, positionals }, { cwd, out, err }) {
    if (values.out.trim() === '') throw new WrongUsage('--out 后面没有写文件夹');
    const folder = resolve(cwd, values.out);
    const { checkTarget, importInto } = await import('../src/import/import-into.ts');
    const target = {
      content: basename(folder) === 'cases' ? dirname(folder) : folder,
      library: join(projectRoot, 'content'),
      today: new Date().toISOString().slice(0, 10),
      isDryRun: values['dry-run'],
      redacts: values.redact,
      shown(path: string): string {
        const near = relative(cwd, path);
        return (near.startsWith('..') ? path : near).replaceAll('\\', '/');
      },
    };
    checkTarget(target);
    let [code, wrote] = [0, false];
    for (const name of positionals) {
      try {
        const imported = await importInto(target, resolve(cwd, name), name);
        out.write(`${imported.report}\n\n`);
        code = Math.max(code, imported.leftOut ? 1 : 0);
        wrote ||= imported.wrote;
      } catch (error) {
        code = 2;
        err.write(`${name}：${failureOf(error)}\n`);
      }
    }
    if (wrote)
      out.write('下一步：打开草稿，对照原稿补全“待补充”的地方，用 npm run check 检查；全部改好后删去 draft: true。\n');
    return code;
  },
});

await runAsScript(import.meta, importDocuments);
