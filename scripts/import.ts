import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importFile } from '../src/import/import-file.ts';
import { UnreadableFile } from '../src/import/read/unreadable.ts';
import { importReport } from '../src/import/report.ts';
import { fileInTheWay, UnwritableDrafts, writeDrafts, writeProblem } from '../src/import/write-drafts.ts';
import { knownContent } from '../src/import/known-content.ts';

const usage = `用法：npm run import -- 文件… [--out 文件夹] [--dry-run] [--redact]
把 Word、文本、网页或 Markdown 材料变成案例草稿，并说明认出了什么、拿不准什么。
  文件       .docx、.txt、.html 或 .md，可以写几个；一个文件里有几篇材料，就写几个草稿
  --out      案例草稿放在哪个文件夹，不写时是 content/cases；方法和来源的草稿放在它旁边的 methods 和 sources
  --dry-run  只看报告，不写文件
  --redact   把姓名、电话、证件号码等个人信息换成“某”
退出码：0 全部写好；1 有草稿因编号被占用没有写；2 有文件读不出来，或参数写错。`;

/** Largest file that is read, in megabytes; a Word file with a hundred photographs has about 30. */
const mostMegabytes = 64;

interface Options {
  files: string[];
  /** Content folder, absolute. */
  content: string;
  isDryRun: boolean;
  redacts: boolean;
}

function readOptions(): Options | 'help' | undefined {
  try {
    const options = {
      out: { type: 'string', default: 'content/cases' },
      'dry-run': { type: 'boolean', default: false },
      redact: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (values.help) return 'help';
    if (positionals.length === 0) {
      console.error(usage);
      return undefined;
    }
    if (values.out.trim() === '') {
      console.error(`--out 后面没有写文件夹。\n${usage}`);
      return undefined;
    }
    const out = resolve(values.out);
    return {
      files: positionals,
      content: basename(out) === 'cases' ? dirname(out) : out,
      isDryRun: values['dry-run'],
      redacts: values.redact,
    };
  } catch {
    console.error(`看不懂这些参数：${process.argv.slice(2).join(' ')}\n${usage}`);
    return undefined;
  }
}

/** Why drafts cannot be put into a content folder, as far as can be told before they are made; in Chinese. */
function folderComplaint(content: string): string | undefined {
  const file = [content, ...['cases', 'methods', 'sources'].map((name) => join(content, name))]
    .map(fileInTheWay)
    .find((found) => found !== undefined);
  return file && `--out：「${shownPath(file)}」是文件，不是文件夹，没有导入。请换一个文件夹`;
}

/** Reads a file within the limit. */
function bytesOf(file: string): Uint8Array {
  const status = statSync(file, { throwIfNoEntry: false });
  if (!status) throw new UnreadableFile('找不到这个文件。请检查文件名和所在文件夹，文件名里有空格时前后要加引号');
  if (status.isDirectory()) throw new UnreadableFile('这是一个文件夹。请写出里面的文件名');
  const megabytes = Math.round(status.size / 1024 / 1024);
  if (megabytes > mostMegabytes)
    throw new UnreadableFile(
      `文件有 ${megabytes} MB，超过 ${mostMegabytes} MB，没有导入。请先压缩里面的图片，或拆成几个文件`,
    );
  try {
    return readFileSync(file);
  } catch {
    throw new UnreadableFile('文件打不开。它可能正在别的程序里编辑，或没有读取权限');
  }
}

/** A path as the user would type it: from here, or whole where it lies elsewhere. */
function shownPath(file: string): string {
  const near = relative(process.cwd(), file);
  return (near.startsWith('..') ? file : near).replaceAll('\\', '/');
}

/** Imports one file and prints its report. */
async function importOne(
  file: string,
  { content, isDryRun, redacts }: Options,
): Promise<{ code: number; writes: boolean }> {
  const today = new Date().toISOString().slice(0, 10);
  const { cases, files, left } = await importFile(basename(file), bytesOf(file), {
    known: knownContent(content),
    today,
    redacts,
  });
  if (!isDryRun) writeDrafts(content, files);
  const written = files.map(({ path }) => shownPath(join(content, path)));
  console.log(`${importReport({ name: file, cases, left, written }, isDryRun)}\n`);
  return { code: cases.some(({ isTaken }) => isTaken) ? 1 : 0, writes: !isDryRun && written.length > 0 };
}

/** What the user reads when a file was not imported. */
function tellFailure(file: string, error: unknown, content: string): void {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof UnreadableFile || error instanceof UnwritableDrafts)
    console.error(`${file}：${error.message}。`);
  else if (code === 'EACCES' || code === 'EPERM') console.error(`${file}：${writeProblem(code, shownPath(content))}。`);
  else console.error(`${file}：没有导入，也没有写任何文件。这是程序的错误，请把下面的信息报告给维护者：\n`, error);
}

async function main(): Promise<number> {
  const options = readOptions();
  if (!options) return 2;
  if (options === 'help') {
    console.log(usage);
    return 0;
  }
  const complaint = folderComplaint(options.content);
  if (complaint !== undefined) {
    console.error(`${complaint}。`);
    return 2;
  }
  let [code, writes] = [0, false];
  for (const file of options.files) {
    try {
      const result = await importOne(file, options);
      code = Math.max(code, result.code);
      writes ||= result.writes;
    } catch (error) {
      code = 2;
      tellFailure(file, error, options.content);
    }
  }
  if (writes)
    console.log('下一步：打开草稿，对照原稿补全“待补充”的地方，用 npm run check 检查；全部改好后删去 draft: true。');
  return code;
}

process.exitCode = await main();
