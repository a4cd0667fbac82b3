import { unsureStep } from '../model/case.ts';
import type { DraftedCase } from './draft/drafts.ts';
import type { WriteUp } from './recognise/write-up.ts';

/** What one imported file came to. */
export interface ImportedFile {
  /** As the user named it. */
  name: string;
  cases: readonly DraftedCase[];
  /** Chinese: what the file contains that was not taken over. */
  left: readonly string[];
  /** Files that were written, or would be; as shown to the user. */
  written: readonly string[];
}

const listed = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`   ${heading}`, ...lines.map((line) => `   - ${line}`)];
const cut = (text: string, most = 40): string =>
  [...text].length > most ? `${[...text].slice(0, most).join('')}…` : text;

function recognised({ writeUp, knownMethods, newMethods }: DraftedCase): string[] {
  const { unit, members, year, outline, practices, metrics, dates, subtitle } = writeUp;
  const count = (kind: string): number => outline.blocks.filter((block) => block.kind === kind).length;
  const known = practices.filter(({ step }) => step !== unsureStep).length;
  const counted = [
    `${count('heading')} 个小标题`,
    `${count('list')} 个列表`,
    ...(count('table') > 0 ? [`${count('table')} 个表格`] : []),
    ...(count('picture') > 0 ? [`${count('picture')} 张图片`] : []),
  ];
  return [
    unit ? `单位：${unit.name}（${unit.kind}${unit.region === undefined ? '' : `，${unit.region}`}）` : '',
    members ? `党员人数：${members.wording}` : '',
    year === undefined ? '' : `年份：${year}`,
    subtitle === undefined ? '' : `副题：${subtitle}`,
    `结构：${outline.paragraphs} 段，${counted.join('、')}`,
    `做法：${practices.length} 项，其中 ${known} 项对上了环节`,
    `数据：${metrics.length} 处${each(metrics.map(({ wording }) => wording))}`,
    `日期：${dates.length} 处${each(dates.map(({ text }) => text))}`,
    knownMethods.length > 0 ? `已有方法：${knownMethods.map((name) => `“${name}”`).join('、')}` : '',
    newMethods.length > 0
      ? `新方法，已起草：${newMethods.map(({ name, parts, withItems }) => `“${name}”${parts > 0 ? (withItems === parts ? '（条目齐全）' : withItems > 0 ? '（条目不全）' : '（原文没有列出条目）') : ''}`).join('、')}`
      : '',
  ].filter(Boolean);
}

/** What was found, each once, behind its number. */
function each(texts: readonly string[]): string {
  return texts.length === 0 ? '' : `（${[...new Set(texts)].join('、')}）`;
}

function unsure({ title, unit, practices, metrics }: WriteUp): string[] {
  const open = practices
    .filter(({ step }) => step === unsureStep)
    .map(({ heading }) => `做法「${cut(heading)}」属于哪个环节，暂写 ${unsureStep}`);
  const nameless = [...new Set(metrics.filter(({ counts }) => counts === '').map(({ wording }) => wording))];
  return [
    ...(title === '' ? ['题目没有认出'] : []),
    ...(unit ? [] : ['单位名称和类型没有认出，暂写“社会组织”']),
    ...(practices.length === 0 ? ['没有认出做法，已留一项待补充'] : []),
    ...open,
    ...(nameless.length > 0 ? [`${nameless.join('、')} 数的是什么没有认出`] : []),
  ];
}

function personal({ personal: found }: WriteUp): string[] {
  const kinds = new Map<string, string[]>();
  for (const { kind, text } of found) kinds.set(kind, [...new Set([...(kinds.get(kind) ?? []), text])]);
  return [...kinds].map(([kind, texts]) => `${kind}：${texts.join('、')}`);
}

function caseLines(drafted: DraftedCase, index: number, isDryRun: boolean): string[] {
  const { writeUp, id, isTaken } = drafted;
  const title = `${index + 1}. ${writeUp.title || '（没有题目）'}`;
  if (isTaken)
    return [
      title,
      `   没有写：编号 ${id} 已被占用，不覆盖。要重新导入，请先把案例文件 cases/${id}.mdx 和同名的图片文件夹 cases/${id}/ 都改名或移走`,
    ];
  return [
    `${title} → cases/${id}.mdx${isDryRun ? '（试读，没有写）' : ''}`,
    ...listed('认出了：', recognised(drafted)),
    ...listed('拿不准，请核对：', unsure(writeUp)),
    ...listed(
      '没有写进草稿：',
      writeUp.removed.map((text) => cut(text)),
    ),
    ...listed('个人信息，请确认能否公开，或用 --redact 隐去：', personal(writeUp)),
  ];
}

/** Signs that would steer the terminal instead of being shown. */
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Writes the report of one file: what was recognised, what was unsure, what was left alone. */
export function importReport({ name, cases, left, written }: ImportedFile, isDryRun: boolean): string {
  const taken = cases.filter(({ isTaken }) => isTaken).length;
  const head = `${name}：${cases.length} 篇材料${taken > 0 ? `，其中 ${taken} 篇的编号已被占用` : ''}`;
  const lines = [head, ...cases.flatMap((drafted, index) => ['', ...caseLines(drafted, index, isDryRun)])];
  if (left.length > 0) lines.push('', ...listed('文件里没有导入的内容：', left));
  if (written.length > 0)
    lines.push(
      '',
      `   ${isDryRun ? '会写' : '写了'} ${written.length} 个文件：`,
      ...written.map((path) => `   - ${path}`),
    );
  return lines.join('\n').replace(steering, '');
}
