import type { Case } from '../../model/case.ts';

/** The unit that a write-up tells of, as far as the text says. */
export interface Unit {
  name: string;
  kind: Case['unit']['kind'];
  /** Province or place that the text names. */
  region: string | undefined;
}

const organisation =
  '(?:党支部委员会|党支部|党总支|党委|党组|支部委员会|有限责任公司|股份有限公司|有限公司|集团|公司|工厂|厂|大学|学院|职业技术学院|中学|小学|学校|幼儿园|医院|卫生院|社区|居委会|村委会|村|街道|镇|(?<![家城故下思离])乡|合作社|协会|商会|基金会|服务中心|(?<![为核])中心|研究所|研究院|(?<![新大格布全破定结当时政战僵变胜危开])局|委员会|办公室|车间|项目部|银行|支行|分行|税务所|派出所|法院|检察院|机关)';
/** What cannot stand inside a unit's name. */
const inner = '[\\p{Script=Han}A-Za-z0-9×＊*（）()·]';
const naming = new RegExp(`(?:中共)?(${inner}{2,28}?${organisation}(?:[\\p{Script=Han}]{0,16}?(?:第[一二三四五六七八九十]+)?(?:党支部委员会|党支部|党总支|党委))?)`, 'gu');

/** Words that lead to a name and are not part of it; only at its beginning, because names hold such characters too: 和平社区. */
const lead = /^(?:位于|来自|作为|近年来|近几年|近日|今年以来|去年以来|以来|我们|本文介绍|如何|走进|由|在|是|对|为|记|看|据|像|以|将|使|让|请|和|与|及|的)+(?=[\p{Script=Han}A-Za-z×]{4})/u;
/** Names that say only what kind of unit it is. */
const generic = /^(?:该|本|全|各|我)?(?:社区|村|学校|学院|医院|公司|单位|机关|企业|街道|镇|乡|中心|局|厂|车间|科室|工厂|支部|村委会|居委会)(?:各|机关)?(?:党支部|党总支|党委|党组|支部委员会)?$/u;

const kinds: readonly [Case['unit']['kind'], RegExp][] = [
  ['高校', /大学|学院|高校|教研室|研究生|高等专科/u],
  ['医院', /医院|卫生院|卫生服务|疾控|诊所|护理部|急诊/u],
  ['中小学', /中学|小学|幼儿园|学校|教育集团|一中|二中|实验学校/u],
  ['社区', /社区|居委会|小区|街道|网格党/u],
  ['农村', /村党|村(?:委|民委)?(?:会|支部)?$|村$|[镇乡][^，]{0,6}村|合作社|乡|镇/u],
  ['社会组织', /协会|商会|基金会|志愿者联合会|促进会|社会组织|社会工作|学会|联合会|服务队/u],
  ['企业', /公司|厂|集团|企业|车间|项目部|银行|矿|电站|供电|分局公司|班组|产业园|商场|酒店/u],
  ['机关', /局|厅|委员会|办公室|机关|法院|检察院|税务|海关|政务|大厅|派出所|消防|交警|中心|所|处|部/u],
];

const provinces =
  '北京市|天津市|上海市|重庆市|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';
const province = new RegExp(`(${provinces})(省|自治区|壮族自治区|回族自治区|维吾尔自治区)?`, 'u');
const municipality = new RegExp('^(?:北京|天津|上海|重庆)市');

/** Where a text says that the unit lies: a city with the county or district of it, or either. */
const situated = /(?:位于|地处|坐落(?:于|在)|扎根(?:于|在)?)([\p{Script=Han}]{2,5}?(?:市[\p{Script=Han}]{1,5}?[县区旗]|[市县州盟旗]))/u;

/** The province that a text names, when it names one alone. */
function onlyProvince(text: string): string | undefined {
  const named = new Set([...text.matchAll(new RegExp(`(${provinces})(?=省)`, 'gu'))].map(([name]) => name));
  return named.size === 1 ? [...named][0] : undefined;
}

function regionOf(name: string, text: string, whole: string): string | undefined {
  const found = province.exec(name) ?? new RegExp(`(${provinces})(省|自治区)`, 'u').exec(text) ?? province.exec(text.slice(0, 200));
  if (found) return municipality.test(found[0]) || found[2] !== undefined ? found[0] : `${found[1] ?? ''}${/^(?:内蒙古|广西|西藏|宁夏|新疆)$/.test(found[1] ?? '') ? '' : /^(?:香港|澳门|台湾)$/.test(found[1] ?? '') ? '' : '省'}`;
  // A place by a name of its own, not by 某 or xx.
  const place = /^([\p{Script=Han}]{2,4}?(?:市|县|州|盟))/u.exec(name)?.[1] ?? situated.exec(whole)?.[1];
  const named = place === undefined || /[某××xX]/u.test(place) ? undefined : place;
  const only = onlyProvince(whole);
  return named ?? (only === undefined ? undefined : `${only}省`);
}

const partyOrganisation = /(?:第[一二三四五六七八九十]+)?(?:联合)?(?:党支部委员会|党支部|党总支|党委|党组|支部委员会)$/u;

function kindOf(fullName: string, text: string): Unit['kind'] | undefined {
  const name = fullName.replace(partyOrganisation, '');
  // What a name ends with says what the unit is: a town's association is an association.
  const places = kinds.map(([kind, words]) => ({ kind, at: [...name.matchAll(new RegExp(words.source, 'gu'))].at(-1)?.index ?? -1 }));
  const last = places.sort((a, b) => b.at - a.at)[0];
  if (last && last.at >= 0) return last.kind;
  const scores = kinds.map(([kind, words]) => ({ kind, score: (text.match(new RegExp(words.source, 'gu')) ?? []).length }));
  const best = scores.sort((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.kind : undefined;
}

/** A village or community of the town that a name ends with. */
function withPlace(name: string, after: string): string {
  return /(?:镇|乡|街道)$/u.test(name) ? `${name}${/^[\p{Script=Han}]{1,6}?(?:村|社区)/u.exec(after)?.[0] ?? ''}` : name;
}

/** Names of units in a text, in order; one in quotation marks is an honour or a title. */
function namesIn(text: string): string[] {
  return [...text.matchAll(naming)]
    .filter(({ index }) => !/[“"「]/u.test(text.charAt(index - 1)))
    .map(({ 0: whole, 1: name = '', index }) => withPlace(name, text.slice(index + whole.length)).replace(lead, '').replace(/^[（()）0-9]+/u, ''))
    .filter((name) => [...name].length >= 3 && !generic.test(name));
}

/**
 * Tells whose practice a write-up describes: the branch or unit that its head or first paragraphs name first, a party organisation
 * before others.
 *
 * @param head Title, subtitle and byline.
 * @param text The first paragraphs.
 * @param whole All paragraphs, for the region. Default: the first ones.
 */
export function unitOf(head: readonly string[], text: string, whole = text): Unit | undefined {
  const inHead = head.flatMap((line) => namesIn(line.replace(/^[—─\-－―]+/u, '')));
  const inText = namesIn(text);
  const isBranch = (name: string): boolean => /(?:党支部|党总支|党委|支部委员会)$/u.test(name);
  const first = inText.find(isBranch) ?? inHead.find(isBranch) ?? inHead[0] ?? inText[0];
  // Where head and text name it differently, the longer one has the place in it.
  const name = first && [...inHead, ...inText].filter((other) => other.endsWith(first)).sort((a, b) => b.length - a.length)[0];
  if (name === undefined) return undefined;
  const [earliest] = inText;
  const isPart = /^[^市县区镇乡]{1,6}(?:系|部|处|科|室|车间|班|组|年级|分厂|中心)/u.test(name.replace(partyOrganisation, ''));
  const full = isPart && earliest !== undefined && !isBranch(earliest) && !name.includes(earliest) ? `${earliest}${name}` : name;
  const kind = kindOf(full, `${head.join('')}${text}`);
  return kind === undefined ? undefined : { name: full.replace(/(?:[xX×＊*]{2,})+/gu, '某'), kind, region: regionOf(full, `${head.join('')}${text}`, whole) };
}
