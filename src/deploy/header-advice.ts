import { securityHeaders } from '../output/hosts/security-headers.ts';
import { isHashed } from '../output/hashed-file.ts';

/**
 * Most that browsers may keep a file whose name stays, before they ask again, in seconds; more, and readers see old
 * pages after a release.
 */
const mostKept = 60;

/** Least that they should keep a file whose name tells what it holds: a month, in seconds. */
const leastKept = 30 * 24 * 3600;

const maxAge = (cacheControl: string): number =>
  Number(/(?:^|[\s,])(?:s-maxage|max-age)=(\d+)/iu.exec(cacheControl)?.[1] ?? 0);

/**
 * What a host's headers lack for one file.
 *
 * @param path Below the site's folder.
 * @returns Kinds of lack, the same for all files, so that each is told once.
 */
export function lacksOf(path: string, headers: Headers): string[] {
  const cacheControl = headers.get('cache-control') ?? '';
  const isPage = path.endsWith('.html');
  const missing = isPage
    ? Object.entries(securityHeaders)
        .filter(([name, value]) => headers.get(name) !== value)
        .map(([name]) => `安全头 ${name} 没有发，或同 dist/ 里的配置不一样`)
    : [];
  const kept = maxAge(cacheControl);
  if (isHashed(path))
    return kept >= leastKept
      ? missing
      : [
          ...missing,
          '文件名带摘要的文件可以让浏览器缓存一年（Cache-Control: public, max-age=31536000, immutable），现在没有',
        ];
  return kept <= mostKept || /no-cache|no-store/iu.test(cacheControl)
    ? missing
    : [...missing, `页面让浏览器缓存 ${kept} 秒，发布后这段时间里读者可能看到旧页面；请改成 Cache-Control: no-cache`];
}

/** Tells each lack once, with how many files it concerns. */
export function headerAdvice(lacks: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const lack of lacks) counts.set(lack, (counts.get(lack) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([lack, count]) => `${lack}（${count} 个文件）`);
}
