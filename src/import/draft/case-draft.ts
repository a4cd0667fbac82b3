import { readDocument } from '../../markdown/document.ts';
import { unsureStep } from '../../model/case.ts';
import type { Editorial } from '../../model/editorial.ts';
import { unstatedUse } from '../../model/vocabulary.ts';
import { metricCandidatesIn } from '../recognise/metric-candidates.ts';
import { methodsIn } from '../recognise/methods.ts';
import type { OutlineBlock, Place } from '../recognise/outline.ts';
import { textsOf, type FoundPractice, type WriteUp } from '../recognise/write-up.ts';
import { bodyOf } from './body.ts';
import { documentText } from './document-text.ts';
import type { LinkFinder } from './links.ts';
import { metricsOf, type DraftMetrics, type Locate } from './metrics.ts';
import { shortNameOf } from './short-name.ts';
import { freeId } from './slug.ts';

/** What a case draft needs beside its write-up. */
export interface CaseSetting {
  id: string;
  locate: Locate;
  today: string;
  methodId(name: string): string | undefined;
  pictureFile(index: number): string | undefined;
  names: ReadonlySet<string>;
  links: LinkFinder;
  themes: Editorial['themes'];
}

interface DraftPractice extends FoundPractice {
  id: string;
  /** Index of its heading among the blocks. */
  at: number;
}

const gap = (what: string): string => `待补充：${what}`;

/** Advice that only editors can give; every list says what belongs there. */
const advice = {
  reusable: [gap('别的单位可以照着做的是什么')],
  fits: [gap('这个案例适合什么样的单位')],
  needs: [gap('照着做之前要具备什么')],
  avoid: [gap('哪些不宜照搬')],
  cautions: [gap('做的时候要注意什么')],
};

/** Index of the first heading from a block on, or of the one with a text; -1 where there is none. */
function nextHeading(blocks: readonly OutlineBlock[], from: number, text?: string): number {
  for (let index = from; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block?.kind === 'heading' && (text === undefined || block.text === text)) return index;
  }
  return -1;
}

function practicesOf({ practices, outline }: WriteUp): DraftPractice[] {
  const taken = new Set<string>();
  let from = 0;
  return practices.map((practice, index) => {
    const id = freeId(practice.step === unsureStep ? `zuo-fa-${index + 1}` : practice.step, taken);
    taken.add(id);
    const at = nextHeading(outline.blocks, from, practice.heading);
    from = at + 1;
    return { ...practice, id, at };
  });
}

/** A text of the source as an editor's raw material, its quantities as metric references. */
function quoted(text: string, metrics: DraftMetrics, names: ReadonlySet<string>): string {
  const candidates = metricCandidatesIn(text, names);
  return candidates.reduceRight((result, candidate) => {
    const id = metrics.idOf(candidate);
    return id === undefined
      ? result
      : `${result.slice(0, candidate.index)}{${id}}${result.slice(candidate.index + candidate.text.length)}`;
  }, text);
}

/** The words after a date, up to the next mark; none where they contain a quantity, which an event cannot show. */
function clueAfter(text: string, date: string, names: ReadonlySet<string>): string {
  const at = text.indexOf(date);
  const clause =
    at < 0
      ? ''
      : (/^[^，。；：！？\s]{0,24}/u.exec(text.slice(at + date.length).replace(/^[，、\s]+/u, ''))?.[0] ?? '');
  return clause !== '' && metricCandidatesIn(clause, names).length === 0 ? `（${clause}）` : '';
}

function eventsOf(writeUp: WriteUp, { locate, names }: CaseSetting): { on: string; what: string; from: string }[] {
  const texts = new Map<Place, string[]>();
  for (const { text, place } of textsOf(writeUp.outline.blocks)) texts.set(place, [...(texts.get(place) ?? []), text]);
  return writeUp.dates.map(({ text: on, place }) => {
    const text = texts.get(place)?.find((candidate) => candidate.includes(on)) ?? '';
    return { on, what: gap(`这时做了什么${clueAfter(text, on, names)}`), from: locate(place) };
  });
}

const resultHeading = /成效|成果|效果|变化|收获|实效/u;

/** Paragraphs under a heading that speaks of results; the last paragraph where there is none. */
function outcomesOf(
  { outline }: WriteUp,
  metrics: DraftMetrics,
  { locate, names }: CaseSetting,
): { text: string; metrics: string[]; from: string }[] {
  let under = false;
  const found = outline.blocks.filter((block) => {
    if (block.kind === 'heading') under = resultHeading.test(block.text);
    return under && block.kind !== 'heading' && block.kind !== 'picture';
  });
  const texts = textsOf(found.length > 0 ? found : outline.blocks.filter(({ kind }) => kind === 'text').slice(-1));
  const outcomes = texts.map(({ text, place }) => {
    const ids = metricCandidatesIn(text, names).flatMap((candidate) => metrics.idOf(candidate) ?? []);
    return {
      text: gap(`来源所说的成效${ids.length > 0 ? `（${[...new Set(ids)].map((id) => `{${id}}`).join('、')}）` : ''}`),
      metrics: [...new Set(ids)],
      from: locate(place),
    };
  });
  return outcomes.length > 0 ? outcomes : [{ text: gap('来源所说的成效'), metrics: [], from: locate({ heading: 0 }) }];
}

const theme = /以[“「]([^”」]{4,60})[”」]为主题|主题[为是：][“「]([^”」]{4,60})[”」]/u;

function themeOf({ outline }: WriteUp): string | undefined {
  const match = theme.exec(
    textsOf(outline.blocks)
      .map(({ text }) => text)
      .join('\n'),
  );
  return match?.[1] ?? match?.[2];
}

/** Themes whose words the title or the subtitle says. */
function themesOf({ title, subtitle = '' }: WriteUp, themes: Editorial['themes']): string[] {
  const head = `${title} ${subtitle}`;
  return themes.filter(({ words }) => words.some((word) => head.includes(word))).map(({ name }) => name);
}

/** Drafts the page of a case from what was recognised; what only an editor can write is marked 待补充. */
export function caseDraft(writeUp: WriteUp, setting: CaseSetting): { text: string; metrics: DraftMetrics['metrics'] } {
  const { id, locate, today, methodId, names } = setting;
  const practices = practicesOf(writeUp);
  const practiceIds = new Map(practices.map((practice) => [practice.at, practice.id]));
  const metrics = metricsOf(writeUp.metrics, locate);
  const body = bodyOf({
    blocks: writeUp.outline.blocks,
    metrics,
    locate,
    methodId,
    names,
    links: setting.links,
    pictureFile: setting.pictureFile,
    practiceId: (index) => practiceIds.get(index),
  });
  const { headings } = readDocument(`content/cases/${id}.mdx`, 'cases', `---\n---\n\n${body}`);
  const anchors = new Map<number, string>();
  writeUp.outline.blocks.forEach((block, index) => {
    if (block.kind === 'heading') anchors.set(index, headings[anchors.size]?.id ?? '');
  });
  const { unit, members, year } = writeUp;
  const size = members && metrics.idOf(members);
  const themes = themesOf(writeUp, setting.themes);
  const title = writeUp.title || gap('题目');
  const methodsAt = (at: number): string[] => {
    const end = nextHeading(writeUp.outline.blocks, at + 1);
    const own = textsOf(writeUp.outline.blocks.slice(at, end < 0 ? undefined : end));
    return [...new Set(own.flatMap(({ text }) => methodsIn(text)).flatMap(({ name }) => methodId(name) ?? []))];
  };
  const declared = practices.map((practice) => ({
    id: practice.id,
    step: practice.step,
    methods: methodsAt(practice.at),
    summary: gap(`用几句话写出怎样做的（${quoted(practice.heading, metrics, names)}）`),
    anchor: anchors.get(practice.at) ?? '',
    from: locate(practice.place),
  }));
  const frontmatter = {
    title,
    draft: true,
    updated: today,
    description: gap('用几句话写出谁做了什么、结果如何'),
    unit: {
      name: unit?.name ?? gap('单位名称'),
      shortName: unit ? shortNameOf(unit.name) : '待补充',
      kind: unit?.kind ?? '社会组织',
      ...(unit?.region !== undefined && { region: unit.region }),
      ...(size !== undefined && { size }),
    },
    ...(themeOf(writeUp) !== undefined && { theme: themeOf(writeUp) }),
    ...(themes.length > 0 && { themes }),
    ...(year !== undefined && { year }),
    from: [
      locate({ heading: 0 }),
      ...Array.from({ length: Math.max(1, writeUp.outline.paragraphs) }, (_, index) =>
        locate({ paragraph: index + 1 }),
      ),
    ],
    status: { evidence: '来源自述', inUse: unstatedUse, comparedOn: today },
    metrics: metrics.metrics,
    ...(writeUp.dates.length > 0 && { events: eventsOf(writeUp, setting) }),
    practices:
      declared.length > 0
        ? declared
        : [
            {
              id: 'zuo-fa',
              step: unsureStep,
              methods: [],
              summary: gap('用几句话写出怎样做的'),
              anchor: headings[0]?.id ?? '待补充',
              from: locate({ paragraph: 1 }),
            },
          ],
    outcomes: outcomesOf(writeUp, metrics, setting),
    advice,
  };
  return { text: documentText(frontmatter, body), metrics: metrics.metrics };
}
