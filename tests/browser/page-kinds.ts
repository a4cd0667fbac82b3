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

/** Kinds that show entries of the library: everything but search and the error page. */
export const readingPages = pageKinds.filter((address) => address !== '/search/' && address !== '/404.html');
