import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/checks/check-content.ts';
import { fixContent } from '../src/checks/fix-content.ts';
import { reportAs, reportFormats, type ReportFormat } from '../src/checks/formats.ts';
import { changedSince, UnknownRevision } from '../src/checks/changed-files.ts';

const usage = `用法：npm run check [-- 内容文件夹] [--fix] [--format pretty|json|github] [--since 版本]
  内容文件夹  不写时检查 content/
  --fix       先改好能放心自动改的问题，再检查
  --format    报告的形式：pretty 给人看（不写时用它），json 给程序用，github 在 GitHub 上标在改动旁边
  --since     只报告这个版本以来改过的文件，如：--since main；检查时仍读全部内容
退出码：0 没有错误（可能有警告）；1 有错误；2 参数写错或程序出错。`;

interface Options {
  folder: string;
  fixes: boolean;
  format: ReportFormat;
  since: string | undefined;
}

function readOptions(): Options | 'help' | undefined {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        fix: { type: 'boolean', default: false },
        format: { type: 'string', default: 'pretty' },
        since: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return 'help';
    const format = reportFormats.find((name) => name === values.format);
    if (positionals.length > 1 || !format) throw new Error('Wrong usage');
    return { folder: positionals[0] ?? 'content', fixes: values.fix, format, since: values.since };
  } catch {
    console.error(`看不懂这些参数：${process.argv.slice(2).join(' ')}\n${usage}`);
    return undefined;
  }
}

/** Fixes, checks and prints. Returns the exit code. */
function check({ folder, fixes, format, since }: Options): number {
  const shownAs = folder.replace(/\\/g, '/').replace(/\/+$/, '');
  const changed =
    since === undefined ? undefined : new Set(changedSince(folder, since).map((path) => `${shownAs}/${path}`));
  if (fixes) {
    const fixed = fixContent(folder, shownAs, changed);
    if (format === 'pretty')
      console.log(
        fixed.fixes === 0 ? '没有能自动改的问题。' : `已自动改好 ${fixed.fixes} 处：${fixed.paths.join('、')}。`,
      );
  }
  const { issues, files } = checkContent(folder, shownAs);
  const shown = changed ? issues.filter(({ path }) => changed.has(path)) : issues;
  console.log(reportAs(format, shown, changed ? [...changed].filter((path) => path.endsWith('.mdx')).length : files));
  return shown.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Exit code: 0 clean, 1 findings, 2 wrong usage or crash. */
function main(): number {
  const options = readOptions();
  if (!options) return 2;
  if (options === 'help') {
    console.log(usage);
    return 0;
  }
  if (!statSync(options.folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`找不到文件夹「${options.folder}」。${usage}`);
    return 2;
  }
  try {
    return check(options);
  } catch (error) {
    if (error instanceof UnknownRevision) {
      console.error(`${error.message}。\n${usage}`);
      return 2;
    }
    console.error('内容检查没有完成，这是程序的错误，不是内容的错误。请把下面的信息报告给维护者：');
    console.error(error);
    return 2;
  }
}

process.exitCode = main();
