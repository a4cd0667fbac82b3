/** Strings of the script that every page loads; kept apart from the rest of the interface, so that it stays small. */
export const clientText = {
  linkCopied: '链接已复制',
  searchFailed: '搜索没有加载成功，请检查网络后刷新页面。',
  compareFailed: '比较没有加载成功，请检查网络后刷新页面。',
  compare: {
    label: '要比较的案例',
    chosen: (names: readonly string[]): string => `已选 ${names.length} 个：${names.join('、')}`,
    more: '再选一个就能比较',
    full: '最多比较四个',
    compare: '比较',
    clear: '清空',
  },
  update: { found: '有新版本', update: '更新', updating: '正在更新……', later: '以后再说' },
} as const;
