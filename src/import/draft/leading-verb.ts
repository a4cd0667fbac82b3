/** Verbs that lead to a list of things and are no part of the first of them. */
const verb =
  /^(?:推动|推进|推行|促进|构建|健全|完善|实现|强化|深化|加强|做好|抓好|整合|统筹|打造|创新|依托|运用|用好|用活|列出|制定|建立|形成|组建|组织|开展|实行|实施|落实|坚持|采取|采用|通过|按照|围绕|聚焦|突出|融合|发挥|设立|设置|选派|提供|推出)(?=\p{Script=Han}{2})|^按照?(?=\p{Script=Han})/u;

/**
 * A list whose verb belongs to its first member alone, without that verb: `推动人民调解、行政调解、司法调解` lists three ways of
 * settling.
 */
export function withoutCommonVerb(members: readonly string[]): string[] {
  const [first = '', ...others] = members;
  const stripped = first.replace(verb, '');
  if (stripped === first || others.length === 0 || others.some((other) => verb.test(other))) return [...members];
  const sizes = others.map((other) => [...other].length);
  const isNearer =
    Math.abs([...stripped].length - Math.max(...sizes)) <= Math.abs([...first].length - Math.max(...sizes));
  // Members that are deeds too begin with verbs of their own: 建立台账、逐项销号.
  const shareEnd = others.every((other) => other.at(-1) === first.at(-1));
  return isNearer && (shareEnd || [...stripped].length === sizes[0]) ? [stripped, ...others] : [...members];
}
