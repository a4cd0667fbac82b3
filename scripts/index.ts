import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { command, type CommandIo } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import type { IndexReport } from '../src/search/index/index-folder.ts';
import type { UnreadPage } from '../src/search/index/page-collector.ts';
import { searchFilters } from '../src/search/ui/search-filters.ts';
import { UserError, WrongUsage } from '../src/user-error.ts';

const usage = `用法：npm run index -- --site 文件夹 [--base /路径/] [--max-files N]
为文件夹里的 HTML 页面建立搜索索引，写入其中的 pagefind/。
  --site       已生成的网站所在的文件夹
  --base       网站发布在域名的哪个路径下，首尾带斜杠；不写时以 pagefind/ 的上一级为准
  --max-files  索引最多几个文件，16 以上；不写时不限，给限制文件数的网站空间用
退出码：0 全部收录；1 有页面读不成，或没有可以收录的页面；2 参数写错或程序出错。`;

/** Counts pages while they are read: on one line of a terminal, else on lines of their own. */
function pageCounter(err: CommandIo['err']): (read: number, all: number) => void {
  return (read, all) => void err.write(err.isTTY ? `\r已读 ${read} / ${all} 页` : `已读 ${read} / ${all} 页\n`);
}

const unreadLines = (unread: readonly UnreadPage[]): string =>
  unread.map(({ file, reason }) => `没有读成，已跳过：${file}：${reason}\n`).join('');

const summaryOf = ({ pages, words, files, bytes, milliseconds }: IndexReport): string =>
  `收录 ${pages} 页、${words} 个索引词，写出 ${files} 个文件（${Math.ceil(bytes / 1024)} KB），用时 ${(milliseconds / 1000).toFixed(1)} 秒。\n`;

/** npm run index: makes a search index for any folder of HTML. */
export const index = command({
  usage,
  options: { site: { type: 'string' }, base: { type: 'string' }, 'max-files': { type: 'string' } },
  async run({ values: { site, base, 'max-files': most } }, { cwd, out, err }) {
    if (site === undefined) throw new WrongUsage('没有写 --site 文件夹');
    if (base !== undefined && !/^\/(?:[^\s?#]*\/)?$/.test(base))
      throw new UserError(`--base 应以斜杠开头和结尾，例如 /anli/；现在是「${base}」`);
    const maxFiles = most === undefined ? undefined : Number(most);
    if (maxFiles !== undefined && (!Number.isInteger(maxFiles) || maxFiles < 16))
      throw new UserError(`--max-files「${most}」要写 16 以上的整数`);
    const folder = resolve(cwd, site);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UserError(`找不到文件夹「${site}」`);
    const { indexFolder, NoPages } = await import('../src/search/index/index-folder.ts');
    try {
      const report = await indexFolder({
        site: folder,
        ...(base !== undefined && { base }),
        ...(maxFiles !== undefined && { maxFiles }),
        typeFilter: searchFilters.pageKind,
        progress: pageCounter(err),
      });
      if (err.isTTY) err.write('\r');
      err.write(unreadLines(report.unread));
      out.write(summaryOf(report));
      return report.unread.length > 0 ? 1 : 0;
    } catch (error) {
      if (!(error instanceof NoPages)) throw error;
      err.write(`${unreadLines(error.unread)}「${site}」里没有可以收录的页面。\n`);
      return 1;
    }
  },
});

await runAsScript(import.meta, index);
