import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { command } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { WrongUsage } from '../src/user-error.ts';

const usage = `用法：npm run check [-- 内容文件夹] [--fix] [--format pretty|json|github] [--since 版本]
  内容文件夹  不写时检查 content/
  --fix       先改好能放心自动改的问题，再检查
  --format    报告的形式：pretty 给人看（不写时用它），json 给程序用，github 在 GitHub 上标在改动旁边
  --since     只报告这个版本以来改过的文件，如：--since main；检查时仍读全部内容
退出码：0 没有错误（可能有警告）；1 有错误；2 参数写错或程序出错。`;

/** npm run check: finds what is wrong with the content, and fixes what is safe to fix. */
export const check = command({
  usage,
  options: {
    fix: { type: 'boolean', default: false },
    format: { type: 'string', default: 'pretty' },
    since: { type: 'string' },
  },
  positionals: { min: 0, max: 1 },
  async run({ values: { fix, format: name, since }, positionals: [folder = 'content'] }, { cwd, out }) {
    const { checkOnAllCores } = await import('../src/checks/check-on-all-cores.ts');
    const { changedSince } = await import('../src/checks/changed-files.ts');
    const { fixContent } = await import('../src/checks/fix-content.ts');
    const { CheckCache } = await import('../src/checks/check-cache.ts');
    const { reportAs, reportFormats } = await import('../src/checks/formats.ts');
    const format = reportFormats.find((known) => known === name);
    if (!format) throw new WrongUsage(`--format「${name}」要写 ${reportFormats.join('、')} 中的一个`);
    const directory = resolve(cwd, folder);
    if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory())
      throw new WrongUsage(`找不到文件夹「${folder}」`);
    const shownAs = folder.replace(/\\/g, '/').replace(/\/+$/, '');
    const changed =
      since === undefined ? undefined : new Set(changedSince(directory, since).map((path) => `${shownAs}/${path}`));
    // Other folders than the project's own leave no trace.
    const cache = new CheckCache(directory === join(cwd, 'content') ? cwd : undefined);
    if (fix) {
      const { fixes, paths } = fixContent(directory, shownAs, changed, cache);
      if (format === 'pretty')
        out.write(fixes === 0 ? '没有能自动改的问题。\n' : `已自动改好 ${fixes} 处：${paths.join('、')}。\n`);
    }
    const { issues, files } = await checkOnAllCores(directory, shownAs, cache);
    const shown = changed ? issues.filter(({ path }) => changed.has(path)) : issues;
    const checked = changed ? [...changed].filter((path) => path.endsWith('.mdx')).length : files;
    out.write(`${reportAs(format, shown, checked)}\n`);
    return shown.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});

await runAsScript(import.meta, check);
