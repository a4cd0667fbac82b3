import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { indexFolder, indexFolderName, NoPages, type UnreadPage } from '../src/search/index/index-folder.ts';

const usage = `用法：npm run index -- --site 文件夹 [--base /路径/] [--max-files N]
为文件夹里的 HTML 页面建立搜索索引，写入其中的 ${indexFolderName}/。
  --site       已生成的网站所在的文件夹
  --base       网站发布在域名的哪个路径下，首尾带斜杠；不写时以 ${indexFolderName}/ 的上一级为准
  --max-files  索引最多几个文件，16 以上；不写时不限，给限制文件数的网站空间用`;

function readOptions(): { site: string; base?: string; maxFiles?: number } | undefined {
  try {
    const { values } = parseArgs({
      options: { site: { type: 'string' }, base: { type: 'string' }, 'max-files': { type: 'string' } },
    });
    const { site, base, 'max-files': most } = values;
    const maxFiles = most === undefined ? undefined : Number(most);
    if (site === undefined) throw new Error('no --site');
    if (base !== undefined && !/^\/(?:[^\s?#]*\/)?$/.test(base)) {
      console.error(`--base 应以斜杠开头和结尾，例如 /anli/；现在是「${base}」。`);
      return undefined;
    }
    if (maxFiles !== undefined && (!Number.isInteger(maxFiles) || maxFiles < 16)) {
      console.error(`--max-files「${most}」要写 16 以上的整数。`);
      return undefined;
    }
    if (!statSync(site, { throwIfNoEntry: false })?.isDirectory()) {
      console.error(`找不到文件夹「${site}」。`);
      return undefined;
    }
    return { site, ...(base !== undefined && { base }), ...(maxFiles !== undefined && { maxFiles }) };
  } catch {
    console.error(`看不懂这些参数：${process.argv.slice(2).join(' ') || '（没有参数）'}\n${usage}`);
    return undefined;
  }
}

const tellUnread = (unread: readonly UnreadPage[]): void =>
  unread.forEach(({ file, reason }) => console.error(`没有读成，已跳过：${file}：${reason}`));

/**
 * Exit code: 0 indexed, 1 indexed less some pages that could not be read, or no page to index, 2 wrong usage or
 * crash.
 */
async function main(): Promise<number> {
  const options = readOptions();
  if (!options) return 2;
  const terminal = process.stderr.isTTY;
  const progress = (read: number, all: number): void =>
    void process.stderr.write(`${terminal ? '\r' : ''}已读 ${read} / ${all} 页${terminal ? '' : '\n'}`);
  try {
    const { pages, words, files, bytes, milliseconds, unread } = await indexFolder({ ...options, progress });
    if (terminal) process.stderr.write('\r');
    tellUnread(unread);
    console.log(
      `收录 ${pages} 页、${words} 个索引词，写出 ${files} 个文件（${Math.ceil(bytes / 1024)} KB），用时 ${(milliseconds / 1000).toFixed(1)} 秒。`,
    );
    return unread.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof NoPages) {
      tellUnread(error.unread);
      console.error(`「${options.site}」里没有可以收录的页面。`);
      return 1;
    }
    console.error('索引没有建成。请把下面的信息报告给维护者：');
    console.error(error);
    return 2;
  }
}

process.exitCode = await main();
