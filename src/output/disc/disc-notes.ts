import type { DiscFile } from './disc-file.ts';

/** File that lists what every other file must be. */
export const checksumFile = 'SHA256SUMS.txt';

/** What the notes on a disc say of it. */
export interface Disc {
  title: string;
  version: string;
  /** Latest day on which anything in it was changed, as `YYYY-MM-DD`. */
  updated: string;
  licence: string;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Old Notepads take a text without the mark at its beginning for another encoding, and break no line without a
 * carriage return.
 */
const forNotepad = (text: string): Uint8Array => bytesOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`);

function readMe({ title, version, updated, licence }: Disc): string {
  return `${title}（离线版 ${version}，内容更新到 ${updated}）

怎样打开
  1. 先把压缩包全部解压到一个文件夹。不要在压缩包里直接打开，那样看不到样式，也不能搜索。
  2. 双击 index.html，或“打开案例库.html”。
  不用安装软件，不用联网；拷到 U 盘、光盘或共享文件夹里也能打开。

用什么浏览器
  Chrome、Edge、360 等 Chromium 90 以上内核的浏览器能看，能搜索；别的浏览器没有试过。
  许多手机一次只许打开一个文件，不能点到别的页面；手机上请看网站。

文件是否完整
  ${checksumFile} 列出每个文件的 SHA-256 校验码。
  Windows：certutil -hashfile 文件名 SHA256，同表中对照；苹果电脑：shasum -a 256 -c ${checksumFile}；Linux：sha256sum -c ${checksumFile}。

${licence}
`;
}

function opener(title: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><meta http-equiv="refresh" content="0; url=index.html"><p><a href="index.html">打开${title}</a></p></html>
`;
}

/**
 * What a person who gets the disc needs: how to open it, and a file that opens it.
 */
export function discNotes(disc: Disc): DiscFile[] {
  return [
    { path: '打开案例库.html', content: () => bytesOf(opener(disc.title)) },
    { path: '说明.txt', content: () => forNotepad(readMe(disc)) },
  ];
}

/**
 * Writes the list of what files must be, in the form that `sha256sum -c` reads, in rising order of their paths.
 *
 * @param sums SHA-256 of each file in hexadecimal, by path.
 */
export function checksums(sums: ReadonlyMap<string, string>): Uint8Array {
  const sorted = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  return bytesOf(sorted.map(([path, sum]) => `${sum}  ${path}\n`).join(''));
}
