import { alignOffset } from '../../markdown/align.ts';
import { literalAttribute } from '../../markdown/components.ts';
import type { ContentDocument } from '../../markdown/document.ts';
import { nameFinder } from '../../language/name-finder.ts';
import { quantityMentionsIn } from '../../language/quantities/find-quantities.ts';
import { overlapping } from '../../language/spans.ts';
import { collections, type Collection } from '../../model/collections.ts';
import { textsAt } from '../../model/references.ts';
import { namesWithNumerals } from '../../library/known-names.ts';
import { caseOfFrontmatter } from '../metrics.ts';
import { libraryRule, type CheckedLibrary } from '../rule.ts';

/** Frontmatter texts of cases in which `{metric}` does not work, so that a count has to be left out. */
const withoutMetrics = ['events.*.what', 'charts.*.title', 'charts.*.note', 'advice.*.*'];

/** Frontmatter texts in which counts are metrics. */
const countedTexts = (collection: Collection): readonly string[] => [
  ...(collections[collection].filled ?? []),
  ...(collection === 'cases' ? withoutMetrics : []),
];

/** Attributes of components that the reader sees as text. */
const shownAttributes = ['title', 'caption'];

/** A count that an author typed instead of showing a metric, unless it is part of a name. */
interface Count {
  /** The count as typed. Example: `17名`. */
  count: string;
  /** Index in its text. */
  index: number;
  /** Offset in the file. */
  offset: number;
}

/** A text in which counts are metrics, with at least one count. */
interface CountedText {
  text: string;
  /** Name of the attribute that it is; absent for a text of the body or of a field. */
  attribute?: string;
  isField: boolean;
  counts: Count[];
}

interface Facts {
  /** Names with a numeral that the document makes known. */
  names: string[];
  /** Metrics of a case: id and wording, for comparison. */
  metrics: [id: string, wording: string][];
  /** The case whose metrics its texts may show. */
  owner: string | undefined;
  texts: CountedText[];
}

/** A count in half-width digits without spaces, which mean the same. */
function plainly(count: string): string {
  return count.normalize('NFKC').replace(/\s/g, '');
}

const noNames: ReadonlySet<string> = new Set();

function countsIn(text: string, offsetOf: (index: number) => number): Count[] {
  return quantityMentionsIn(text, noNames).map(({ index, text: count }) => ({ count, index, offset: offsetOf(index) }));
}

function attributeTexts(document: ContentDocument): CountedText[] {
  return document.elements.flatMap((element) =>
    shownAttributes.flatMap((attribute) => {
      const found = literalAttribute(element, attribute);
      const start = found?.attribute.position?.start.offset;
      const end = found?.attribute.position?.end.offset;
      if (!found || start === undefined || end === undefined) return [];
      const from = start + attribute.length; // the name may contain the characters that are looked for
      const offsetOf = (index: number): number =>
        from + alignOffset(document.text.slice(from, end), found.value, index);
      return [{ text: found.value, attribute, isField: false, counts: countsIn(found.value, offsetOf) }];
    }),
  );
}

function bodyTexts(document: ContentDocument): CountedText[] {
  return document.prose.map(({ text, offsetOf }) => ({ text, isField: false, counts: countsIn(text, offsetOf) }));
}

function fieldTexts({ collection, frontmatter }: ContentDocument): CountedText[] {
  return textsAt(frontmatter.value, ...countedTexts(collection)).map(({ path, value }) => ({
    text: value,
    isField: true,
    counts: countsIn(value, (index) => frontmatter.textOffset(path, index)),
  }));
}

/** The counts of a text that are no part of a name. */
type Sift = (text: CountedText) => Count[];

/**
 * With an unreadable document about, only counts in digits are found, because the others may be part of its names.
 */
function siftOf({ documents }: CheckedLibrary<Facts>): Sift {
  const find = nameFinder(documents.flatMap(({ facts }) => facts.names));
  const areNamesKnown = documents.every(({ isReadable }) => isReadable);
  return ({ text, counts }) => {
    const isName = overlapping(find(text));
    return counts.filter(
      ({ count, index }) =>
        !isName(index, index + count.length) && (areNamesKnown || /\d/.test(count.normalize('NFKC'))),
    );
  };
}

/** What to write instead of a count, given the id of the metric that is worded so. */
function complaint({ attribute, isField }: CountedText, count: string, metric: string | undefined): string {
  if (attribute !== undefined)
    return `属性「${attribute}」里手写了数据「${count}」。属性里不能引用数据，请改写成不带数据的文字`;
  const inField = metric === undefined ? '请在案例的 metrics 中写明，再写成 {编号}' : `请改写成 {${metric}}`;
  const inBody =
    metric === undefined ? '请在 metrics 中写明，再用 <Metric id="…" /> 引用' : `请改用 <Metric id="${metric}" />`;
  return isField ? `字段里手写了数据「${count}」。${inField}` : `正文里手写了数据「${count}」。${inBody}`;
}

/** Counts are shown through metrics, so that text, cards and charts cannot disagree. */
export const typedCount = libraryRule({
  id: 'typed-count',
  title: '数据不手写',
  why: '数据只在 metrics 里写一次，正文用 <Metric> 引用。手写的数改漏一处，正文、卡片和图表就互相矛盾。',
  severity: 'error',
  allowsDrafts: true,
  mayBeIgnored: true,
  examples: {
    ok: [
      {
        'cases/a.mdx':
          '---\ndescription: 有{members}，1985年创办\n---\n2月27日，第三次会议，落实三个清单和“四个意识”，一名党员<Metric id="members" />，`17名`，党的二十大，十分认真。\n',
        'methods/b.mdx': '---\ntitle: 三个清单\n---\n17名\n',
      },
      { 'cases/a.mdx': '---\n---\n落实三个带头。\n', 'methods/b.mdx': '---\ntitle：三个带头\n---\n' },
    ],
    bad: [
      {
        files: {
          'cases/a.mdx':
            '---\nmetrics:\n  opinions: { wording: 231条 }\n---\n提出231 条意见。\n\n<Checklist title="五个清单">\n\n- 甲\n\n</Checklist>\n\n<Figure caption="共 30 %">\n\n字\n\n</Figure>\n',
        },
        issues: [
          'cases/a.mdx:5:3 正文里手写了数据「231 条」。请改用 <Metric id="opinions" />',
          'cases/a.mdx:7:19 属性「title」里手写了数据「五个」。属性里不能引用数据，请改写成不带数据的文字',
          'cases/a.mdx:13:20 属性「caption」里手写了数据「30 %」。属性里不能引用数据，请改写成不带数据的文字',
        ],
      },
      {
        files: {
          'cases/a.mdx':
            '---\ndescription: 共有17名党员\nmetrics:\n  members: { wording: 17名 }\n  problems: { wording: 50余条 }\nadvice:\n  needs: ["两名记录员"]\n---\n提出**231**条意见、５０余条问题，两个环节，上千万元，从教三十多年。\n',
          'problems/p.mdx': '---\ncase: a\nfinding: 有三个问题\nremedy: 17名党员认领\n---\n三个\n',
        },
        issues: [
          'cases/a.mdx:2:16 字段里手写了数据「17名」。请改写成 {members}',
          'cases/a.mdx:7:12 字段里手写了数据「两名」。请在案例的 metrics 中写明，再写成 {编号}',
          'cases/a.mdx:9:5 正文里手写了数据「231条」。请在 metrics 中写明，再用 <Metric id="…" /> 引用',
          'cases/a.mdx:9:14 正文里手写了数据「５０余条」。请改用 <Metric id="problems" />',
          'cases/a.mdx:9:21 正文里手写了数据「两个」。请在 metrics 中写明，再用 <Metric id="…" /> 引用',
          'cases/a.mdx:9:26 正文里手写了数据「上千万元」。请在 metrics 中写明，再用 <Metric id="…" /> 引用',
          'cases/a.mdx:9:33 正文里手写了数据「三十多年」。请在 metrics 中写明，再用 <Metric id="…" /> 引用',
          'problems/p.mdx:3:11 字段里手写了数据「三个」。请在案例的 metrics 中写明，再写成 {编号}',
          'problems/p.mdx:4:9 字段里手写了数据「17名」。请改写成 {members}',
        ],
      },
    ],
  },
  read(document): Facts {
    const { collection, frontmatter } = document;
    const inBody = collection === 'cases' ? [...attributeTexts(document), ...bodyTexts(document)] : [];
    return {
      names: namesWithNumerals(document),
      metrics:
        collection === 'cases'
          ? textsAt(frontmatter.value, 'metrics.*.wording').map(({ path, value }) => [String(path[1]), plainly(value)])
          : [],
      owner: caseOfFrontmatter(document),
      texts: [...inBody, ...fieldTexts(document)].filter(({ counts }) => counts.length > 0),
    };
  },
  *check(library) {
    const sift = siftOf(library);
    for (const document of library.documents) {
      const { owner, texts } = document.facts;
      const metrics = library.find('cases', owner ?? '')?.facts.metrics ?? [];
      for (const text of texts) {
        for (const { count, offset } of sift(text)) {
          const [metric] = metrics.find(([, wording]) => wording.startsWith(plainly(count))) ?? [];
          yield { document, offset, message: complaint(text, count, metric) };
        }
      }
    }
  },
});
