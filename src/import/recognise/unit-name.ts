/** Endings of a party organisation's name, or of another organisation of its people, the longer ones first. */
const partyEnding =
  '(?:第[一二三四五六七八九十]+)?(?:联合)?(?:党支部委员会|党总支部委员会|支部委员会|党总支部|党总支|党支部|党工委|党委|党组|纪工委|纪委|团工委|团总支|团支部|团委|工会委员会|工会|妇联)|第[一二三四五六七八九十]+支部';
/** Endings of units whose names are distinguished from words by them alone. */
const clearEnding =
  '有限责任公司|股份有限公司|有限公司|集团|公司|工厂|大学|学院|职业技术学院|中学|小学|学校|幼儿园|医院|卫生院|社区|居委会|村委会|合作社|协会|商会|基金会|促进会|联合会|管委会|服务中心|研究所|研究院|派出所|税务所|司法所|供电所|法院|检察院|海关|监狱|支队|大队|总队|支行|分行|银行|项目部|车间';
/** Endings that words have too. */
const openEnding =
  '厂|村|街道|镇|(?<![家城故下思离])乡|(?<![为核])中心|(?<![新大格布全破定结当时政战僵变胜危开])局|委员会|办公室|机关';

/** Ends the name of a party organisation. */
export const partyOrganisation = new RegExp(`(?:${partyEnding})$`, 'u');

/** Whether a name is that of a party organisation or a branch of one. */
export const isBranch = (name: string): boolean => partyOrganisation.test(name);

/** What cannot occur inside a unit's name. */
const inner = '[\\p{Script=Han}A-Za-z0-9×＊*（）()·]';
const naming = new RegExp(
  `(?:中共)?(${inner}{2,28}?(?:${partyEnding}|${clearEnding}|${openEnding})(?:[\\p{Script=Han}]{0,16}?(?:${partyEnding}))?)`,
  'gu',
);

/**
 * Words that lead to a name and are not part of it; only at its beginning, because names contain such characters too:
 * 和平社区.
 */
const lead =
  /^(?:位于|来自|作为|近年来|近几年|近日|今年以来|去年以来|以来|我们|本文介绍|如何|走进|由|在|是|对|为|记|看|据|像|以|将|使|让|请|和|与|及|的)+(?=[\p{Script=Han}A-Za-z×]{4})/u;
/** Names that say only what kind of unit it is. */
const generic = new RegExp(
  `^(?:该|本|全|各|我|市|县|区)?(?:(?:社区|街道|村|学校|学院|医院|公司|单位|机关|企业|镇|乡|中心|局|厂|车间|科室|工厂|支部|村委会|居委会|小区|市场|行业|集团|办公室)(?:各|机关)?)?(?:${partyEnding})?$`,
  'u',
);

/** Words that say what is done; no name goes across them. */
const deeds =
  /组织(?!部|委|局|处|科|办)|带领|引领|领导(?!小组)|推动|推行|推出|推进(?!办|会|中心)|探索|召开|开展|建立|成立|聚焦|围绕|坚持|通过|针对|关于|现有|位于|地处|坐落|作为|如何|走进|来到|所属|下辖|下设|全体|书记|近年来|荣获|属于|辖区|把|抓|打造|建强|建好|深化|强化|突出|凝聚|激活|擦亮|守护|破解|助力|赋能|筑牢|夯实|提升|实施|实行|践行|赴|以及|负责|参加|采取|动员|发动/gu;

/** A village or community of the town that a name ends with. */
function withPlace(name: string, after: string): string {
  return /(?:镇|乡|街道)$/u.test(name)
    ? `${name}${/^[\p{Script=Han}]{1,6}?(?:村|社区)/u.exec(after)?.[0] ?? ''}`
    : name;
}

/** Names of units in a text, in order; one in quotation marks is an honour or a title. */
export function unitNamesIn(text: string): string[] {
  const parted = text.replace(deeds, (word) => '\n'.repeat(word.length));
  return [...parted.matchAll(naming)]
    .filter(({ index }) => !/[“"「]/u.test(text.charAt(index - 1)))
    .map(({ 0: whole, 1: name = '', index }) =>
      withPlace(name, parted.slice(index + whole.length))
        .replace(lead, '')
        .replace(/^[（()）0-9]+/u, ''),
    )
    .filter((name) => [...name].length >= 3 && !generic.test(name));
}

const wholeLine = new RegExp(
  `^(?:中共)?[\\p{Script=Han}A-Za-z0-9×＊*（）()·]{1,32}(?:${partyEnding}|${clearEnding}|${openEnding}|部|处|科|所|站|队|馆|院|校|班组)$`,
  'u',
);
const clearLine = new RegExp(`(?:${partyEnding}|${clearEnding}|委员会|办公室)$`, 'u');
/** A place, or a word in place of one, that a unit's full name begins with. */
const placed = /^(?:中共)?(?:[某×＊*xX]{1,4}|[\p{Script=Han}]{1,6}?(?:省|市|县|区|州|盟|旗|镇|乡|街道))/u;
/** A line that begins with what is done is a motto or a heading: 建强战斗堡垒党支部, 法律进社区. */
const motto =
  /^(?:[以用做推争让](?!胡)|创建|建设(?!银行|局|集团|公司|厅)|建成|争创|发挥|服务(?!中心)|走好|办好|开好|加强|做强|做实|当好|讲好|管好|用好|用活)|[进入到](?:社区|村|小区|学校|企业|机关|校园)$/u;

/** Whether a line is the name of a unit and nothing else. */
function isWholeName(text: string): boolean {
  if (!wholeLine.test(text) || motto.test(text) || text.search(deeds) >= 0) return false;
  return (
    (clearLine.test(text) && (placed.test(text) || isBranch(text) || [...text].length >= 4)) ||
    placed.test(text) ||
    /^[\p{Script=Han}]{2,3}(?:村|镇|乡)$/u.test(text)
  );
}

/** What may follow a unit's name on its line: a part of it, an author, a date. */
const behindName =
  /^(?:[\p{Script=Han}]{2,4}|[\p{Script=Han}]{2,10}(?:部|处|科|室|办|局|站|队|中心)|[（(]?\d{4}[\d年月日.\-/]{2,8}[）)]?)$/u;

/**
 * The unit that a line of its own names and that says nothing else, with or without brackets; `undefined` for any
 * other line.
 *
 * `（中共某县某镇委员会　2023年6月）` gives 某县某镇委员会.
 */
export function unitOfLine(line: string): string | undefined {
  const text = line
    .replace(/^[（(【](.*)[）)】]$/su, '$1')
    .replace(/^(?:申报|实施|推荐|所在|报告)?单位(?:名称)?[：:]/u, '')
    .trim();
  const [name = '', ...behind] = text.split(/[\s　]+(?:[·|｜][\s　]+)?|[|｜]/u);
  if (!isWholeName(name) || behind.length > 2 || !behind.every((part) => behindName.test(part))) return undefined;
  const part = behind.find((word) => /(?:部|处|科|室|办|局|站|队|中心)$/u.test(word) && [...word].length >= 3) ?? '';
  return `${name}${part}`.replace(/^中共/u, '');
}
