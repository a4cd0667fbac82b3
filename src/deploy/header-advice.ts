import { cacheControl } from '../output/cache-control.ts';
import { isHashed, isPage } from '../output/file-kind.ts';
import { securityHeaders } from '../output/hosts/security-headers.ts';

/**
 * How long browsers may keep a file that changes under one name before they ask again, in seconds; longer, and readers
 * see old pages after a release.
 */
const maxChangingAge = 60;

/** How long they should at least keep a hashed file: a month, in seconds. */
const minHashedAge = 30 * 24 * 3600;

const maxAgeOf = (sent: string): number => Number(/(?:^|[\s,])(?:s-maxage|max-age)=(\d+)/iu.exec(sent)?.[1] ?? 0);

/**
 * Finds what is missing in a host's headers for one file.
 *
 * @param path Below the site's folder.
 * @returns A Chinese sentence for each, the same for all files, so that each is shown once.
 */
export function missingHeaders(path: string, headers: Headers): string[] {
  const sent = headers.get('cache-control') ?? '';
  const missing = isPage(path)
    ? Object.entries(securityHeaders)
        .filter(([name, value]) => headers.get(name) !== value)
        .map(([name]) => `安全头 ${name} 没有发，或同 dist/ 里的配置不一样`)
    : [];
  const age = maxAgeOf(sent);
  if (isHashed(path))
    return age >= minHashedAge
      ? missing
      : [...missing, `文件名带摘要的文件可以让浏览器缓存一年（Cache-Control: ${cacheControl.hashed}），现在没有`];
  return age <= maxChangingAge || /no-cache|no-store/iu.test(sent)
    ? missing
    : [
        ...missing,
        `页面让浏览器缓存 ${age} 秒，发布后这段时间里读者可能看到旧页面；请改成 Cache-Control: ${cacheControl.changing}`,
      ];
}

/** Lists each sentence once, in order, with how many files it concerns. */
export function headerAdvice(missing: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const sentence of missing) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([sentence, count]) => `${sentence}（${count} 个文件）`);
}
