/** Strings of the script that every page loads; kept apart from the rest of the interface, so that it stays small. */
export const clientText = {
  linkCopied: '链接已复制',
  searchFailed: '搜索没有加载成功，请检查网络后刷新页面。',
  update: { found: '有新版本', update: '更新', later: '以后再说' },
} as const;
