/** One address of each kind of page. */
export const pageKinds = [
  '/',
  '/cases/',
  '/cases/machinery-department/',
  '/methods/',
  '/methods/wu-cha/',
  '/steps/',
  '/steps/zheng-qiu-yi-jian/',
  '/problems/',
  '/templates/',
  '/templates/zheng-gai-tai-zhang/',
  '/glossary/',
  '/sources/',
  '/about/',
  '/search/',
  '/404.html',
] as const;
