/** Strings of the bar under a page on which search has marked its hits. */
export const highlightText = {
  label: '搜索标记',
  count: (hits: number): string => `本页标出 ${hits} 处`,
  place: (place: number, hits: number): string => `第 ${place} 处，共 ${hits} 处`,
  previous: '上一处',
  next: '下一处',
  remove: '去除标记',
} as const;
