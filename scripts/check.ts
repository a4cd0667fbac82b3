import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/checks/check-content.ts';

const usage = '用法：npm run check [-- 内容文件夹]。不写文件夹时检查 content/。';

/** Exit code: 0 clean, 1 findings, 2 wrong usage or crash. */
function main(): number {
  let folder: string;
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    if (positionals.length > 1) throw new Error('More than one folder');
    folder = positionals[0] ?? 'content';
  } catch {
    console.error(`看不懂这些参数：${process.argv.slice(2).join(' ')}\n${usage}`);
    return 2;
  }
  if (!existsSync(folder)) {
    console.error(`找不到文件夹「${folder}」。${usage}`);
    return 2;
  }
  try {
    const { isPublishable, report } = checkContent(folder, folder.replace(/\\/g, '/').replace(/\/+$/, ''));
    console.log(report);
    return isPublishable ? 0 : 1;
  } catch (error) {
    console.error('内容检查没有完成，这是程序的错误，不是内容的错误。请把下面的信息报告给维护者：');
    console.error(error);
    return 2;
  }
}

process.exitCode = main();
