/** What readers are told about reading offline; kept apart from the rest of the interface, for it stands in scripts of their own. */
export const offlineText = {
  title: '没有联网，这一页打不开',
  explanation: '这一页没有存在这台设备上。已经存下的页面照常可以看，也可以搜索；联网后再打开这一页。',
  home: '回到首页',
  newRelease: '有新版本。',
  takeOver: '更新',
  later: '以后再说',
  takenOver: '已换成新版本，刷新后显示。',
  reload: '刷新',
} as const;
