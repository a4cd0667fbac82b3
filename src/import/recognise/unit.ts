import type { Case } from '../../model/case.ts';
import { regionOf } from './region.ts';
import { isBranch, unitNamesIn, partyOrganisation, unitOfLine } from './unit-name.ts';

/** The unit that a write-up describes, as far as the text says. */
export interface Unit {
  name: string;
  kind: Case['unit']['kind'];
  /** Province or place that the text names. */
  region: string | undefined;
}

const kinds: readonly [Case['unit']['kind'], RegExp][] = [
  ['高校', /大学|学院|高校|教研室|研究生|高等专科/u],
  ['医院', /医院|卫生院|卫生服务|疾控|诊所|护理部|急诊/u],
  ['中小学', /中学|小学|幼儿园|学校|教育集团|一中|二中|实验学校/u],
  ['社区', /社区|居委会|小区|街道|网格党/u],
  ['农村', /村党|村(?:委|民委)?(?:会|支部)?$|村$|[镇乡][^，]{0,6}村|合作社|乡|镇/u],
  ['社会组织', /协会|商会|基金会|志愿者联合会|促进会|社会组织|社会工作|学会|联合会|服务队|行业/u],
  ['企业', /公司|厂|集团|企业|车间|项目部|银行|矿|电站|供电|分局公司|班组|产业园|商场|商城|市场|酒店/u],
  ['机关', /局|厅|委员会|办公室|机关|法院|检察院|税务|海关|政务|大厅|派出所|消防|交警|中心|所|处|部/u],
];

function kindOf(fullName: string, text: string): Unit['kind'] | undefined {
  const name = fullName.replace(partyOrganisation, '');
  // What a name ends with says what the unit is: a town's association is an association.
  const endOf = (match: RegExpExecArray | undefined): number => (match ? match.index + match[0].length : -1);
  const places = kinds.map(([kind, words]) => ({
    kind,
    at: endOf([...name.matchAll(new RegExp(words.source, 'gu'))].at(-1)),
  }));
  const last = places.sort((a, b) => b.at - a.at)[0];
  if (last && last.at >= 0) return last.kind;
  const scores = kinds.map(([kind, words]) => ({
    kind,
    score: (text.match(new RegExp(words.source, 'gu')) ?? []).length,
  }));
  const best = scores.sort((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.kind : undefined;
}

const withoutDash = (line: string): string => line.replace(/^[—─\-－―]+/u, '').trim();

/**
 * The name that is chosen: a line of the head that is a unit's name, then a branch that the head or the text names,
 * then any unit.
 */
function chosenName(head: readonly string[], inHead: readonly string[], inText: readonly string[]): string | undefined {
  const ownLine = head.map(withoutDash).flatMap((line) => unitOfLine(line) ?? [])[0];
  return ownLine ?? inHead.find(isBranch) ?? inText.find(isBranch) ?? inHead[0] ?? inText[0];
}

/**
 * Tells whose practice a write-up describes: the unit that a line of its head names, else the branch or unit that its
 * head or first paragraphs name first, a party organisation before others.
 *
 * @param head Subtitle, byline and title.
 * @param text The first paragraphs.
 * @param whole All paragraphs, for the region. Default: the first ones.
 */
export function unitOf(head: readonly string[], text: string, whole = text): Unit | undefined {
  const inHead = head.flatMap((line) => unitNamesIn(withoutDash(line)));
  const inText = unitNamesIn(text);
  const first = chosenName(head, inHead, inText);
  if (first === undefined) return undefined;
  // Where head and text name it differently, the longer one has the place in it.
  const name =
    [first, ...inHead, ...inText].filter((other) => other.endsWith(first)).sort((a, b) => b.length - a.length)[0] ??
    first;
  const [earliest] = inText;
  const isPart = /^[^市县区镇乡]{1,6}(?:系|部|处|科|室|车间|班|组|年级|分厂|中心)/u.test(
    name.replace(partyOrganisation, ''),
  );
  const full =
    isPart && earliest !== undefined && !isBranch(earliest) && !name.includes(earliest) ? `${earliest}${name}` : name;
  const kind = kindOf(full, `${head.join('')}${text}`);
  return kind === undefined
    ? undefined
    : {
        name: full.replace(/(?:[xX×＊*]{2,})+/gu, '某'),
        kind,
        region: regionOf(full, `${head.join('')}${text}`, whole),
      };
}
