import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Where Astro's errors say they come from. */
interface Located {
  loc?: { file?: string; line?: number; column?: number };
  hint?: string;
}

/**
 * Tells the publisher that rendering failed: first what that means for the site, then the error in its own words.
 *
 * @param error What rendering threw.
 * @param root Project folder; files below it are named relative to it.
 * @param said What Astro wrote meanwhile; it names the page that failed. Its stack lines point into bundled code and
 *   are left out.
 * @returns Lines for a terminal, without colours and without a line end.
 */
export function failureReport(error: unknown, root: string, said = ''): string {
  const { loc, hint } = (error instanceof Error ? error : {}) as Located;
  const message = error instanceof Error ? error.message || error.name : String(error);
  const file = loc?.file && (loc.file.startsWith(root) ? relative(root, loc.file).replaceAll('\\', '/') : loc.file);
  const place = file && [file, loc.line, loc.column].filter((part) => part !== undefined).join(':');
  const log = stripVTControlCharacters(said)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  const lines = [
    '网站没有生成，dist/ 保持原样。渲染页面时出错：',
    message,
    ...(place ? [`出错的地方：${place}`] : []),
    ...(hint ? [`提示：${hint}`] : []),
    ...log,
  ];
  return stripVTControlCharacters(lines.join('\n').trimEnd());
}
