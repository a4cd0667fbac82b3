/** Strings of the search box, dialog and page. */
export const searchText = {
  label: '搜索案例、方法和原话',
  placeholder: '输入名称，或一句记得的话',
  submit: '搜索',
  close: '关闭',
  hint: '边输入边显示结果。按 ↑ ↓ 选择，回车打开，Esc 关闭。',
  results: '搜索结果',
  searching: '正在搜索…',
  count: (query: string, total: number): string => `“${query}”：找到 ${total} 页`,
  none: (query: string): string => `没有找到“${query}”`,
  missing: (parts: readonly string[]): string => `站内没有出现${parts.map((part) => `“${part}”`).join('、')}。`,
  lack: (parts: readonly string[]): string => `缺少：${parts.join('、')}`,
  apart: '各页没有连在一起的原话，以下页面含有这些字词。',
  relaxed: '没有一页含有全部字词，以下页面含有其中大部分。',
  byPinyin: '没有这样的字词，以下页面的名称或小标题是这样读的。',
  noLetters: '请输入汉字、字母或数字。',
  suggestion: '您是不是要找：',
  meant: (name: string): string => `您是不是要找“${name}”？`,
  recent: '最近搜索',
  clearRecent: '清除记录',
  noneFiltered: '按所选条件筛选后没有结果。',
  all: (total: number): string => `查看全部 ${total} 页`,
  more: '显示更多',
  filters: '筛选',
  filterAll: '全部',
  clearFilters: '清除筛选',
  retry: '重试',
  troubles: {
    offline: '网络已断开，搜索要用的文件还没有下载到本机。连上网络后请重试。',
    incomplete: '搜索没有加载成功。离线版的文件可能没有拷全，请把压缩包重新解压后再打开。',
    unavailable: '搜索没有加载成功。可能是网络不稳，也可能是本站发布时缺少搜索索引。',
    damaged: '搜索索引的文件损坏或不完整，可能是网站正在更新。请稍后重试。',
  },
  lists: '也可以从列表进入：',
  needsScript: '站内搜索需要浏览器运行脚本，当前没有运行。请从下面的列表进入。',
} as const;

/** Lists that search offers when it has no answer, in the order of the main navigation. */
export const searchLists = [
  { title: '案例', address: '/cases/' },
  { title: '方法', address: '/methods/' },
  { title: '环节', address: '/steps/' },
  { title: '问题', address: '/problems/' },
  { title: '表单', address: '/templates/' },
  { title: '术语', address: '/glossary/' },
] as const;

/** Filters of the search page, in the order in which it shows them. */
export const searchFilters = ['类型', '单位类型', '环节'] as const;
