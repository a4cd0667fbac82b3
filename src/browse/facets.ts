/**
 * What cases are found by, in the order in which readers see it. Several values of one facet widen the choice where a
 * case has one of them at most (`any`: 高校 or 企业), and narrow it where a case may have several (`all`: 五查 and 三定标).
 */
const facets = [
  { name: '单位类型', joins: 'any' },
  { name: '地区', joins: 'any' },
  { name: '规模', joins: 'any' },
  { name: '主题', joins: 'all' },
  { name: '环节', joins: 'all' },
  { name: '方法', joins: 'all' },
  { name: '证据等级', joins: 'any' },
  { name: '年份', joins: 'any' },
] as const;

/** What a facet is called, in the interface and in addresses; search filters of the same name mean the same. */
export type FacetName = (typeof facets)[number]['name'];

/** Names of the facets, in order. */
export const facetNames: readonly FacetName[] = facets.map(({ name }) => name);

/** The facet whose values are loaded apart, when a reader opens it: a library has hundreds of methods. */
export const methodFacet: FacetName = '方法';

/** How several values of a facet are joined. */
export const joinOf = (name: FacetName): 'any' | 'all' =>
  facets.find((facet) => facet.name === name)?.joins === 'all' ? 'all' : 'any';

/** Chosen values by facet; a facet without any is absent. */
export type Choice = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** Orders in which chosen cases are listed, the usual one first. */
export const sortNames = ['newest', 'title', 'figures'] as const;
export type SortName = (typeof sortNames)[number];
