import { alignOffset } from '../../markdown/align.ts';
import { elementsOf, literalAttribute } from '../../markdown/components.ts';
import type { ContentDocument } from '../../markdown/document.ts';
import { proseOf } from '../../markdown/prose.ts';
import { collections, type Collection } from '../../model/collections.ts';
import { textsAt } from '../../model/references.ts';
import { hasReadableFields, type ContentIndex } from '../../library/content-index.ts';
import { quantityMentionsIn } from '../../language/quantities/find-quantities.ts';
import type { QuantityMention } from '../../language/quantities/quantity-mention.ts';
import { knownNames } from '../../library/known-names.ts';
import { caseOfFrontmatter } from '../metrics.ts';
import type { Finding, Rule } from '../rule.ts';

/** Frontmatter texts of cases in which `{metric}` does not work, so that a count has to be left out. */
const withoutMetrics = ['events.*.what', 'charts.*.title', 'charts.*.note', 'advice.*.*'];

/** Frontmatter texts in which counts are metrics. */
const countedTexts = (collection: Collection): readonly string[] => [
  ...(collections[collection].filled ?? []),
  ...(collection === 'cases' ? withoutMetrics : []),
];

/** A count in half-width digits without spaces, which mean the same. */
function plainly(count: string): string {
  return count.normalize('NFKC').replace(/\s/g, '');
}

/** Metric of a document's case whose wording begins like a typed count; `undefined` when there is none. */
function metricWorded(content: ContentIndex, document: ContentDocument, count: string): string | undefined {
  const owner = content.find('cases', caseOfFrontmatter(document) ?? '');
  const plain = plainly(count);
  return (
    owner &&
    textsAt(owner.frontmatter.value, 'metrics.*.wording')
      .find(({ value }) => plainly(value).startsWith(plain))
      ?.path[1]?.toString()
  );
}

function adviceInBody(id: string | undefined): string {
  return id === undefined ? '请在 metrics 中写明，再用 <Metric id="…" /> 引用' : `请改用 <Metric id="${id}" />`;
}

function adviceInField(id: string | undefined): string {
  return id === undefined ? '请在案例的 metrics 中写明，再写成 {编号}' : `请改写成 {${id}}`;
}

/** A count that an author typed instead of showing a metric. */
export interface TypedCount extends Finding {
  /** The count as typed. Example: `17名`. */
  count: string;
}

type FindMentions = (text: string) => QuantityMention[];

/**
 * Finds typed counts; with an unreadable document about, only those in digits, because the others may be part of its
 * names.
 */
function finderOf(content: ContentIndex): FindMentions {
  const names = knownNames(content);
  const areNamesKnown = content.documents.every(hasReadableFields);
  return (text) =>
    quantityMentionsIn(text, names).filter((mention) => areNamesKnown || /\d/.test(mention.text.normalize('NFKC')));
}

/** Attributes of components that the reader sees as text. */
const shownAttributes = ['title', 'caption'];

function typedCountsInAttributes(document: ContentDocument, mentionsIn: FindMentions): TypedCount[] {
  return elementsOf(document.tree).flatMap((element) =>
    shownAttributes.flatMap((name) => {
      const found = literalAttribute(element, name);
      const start = found?.attribute.position?.start.offset;
      const end = found?.attribute.position?.end.offset;
      if (!found || start === undefined || end === undefined) return [];
      const from = start + name.length; // the name may contain the characters that are looked for
      return mentionsIn(found.value).map(({ index, text: count }) => ({
        document,
        offset: from + alignOffset(document.text.slice(from, end), found.value, index),
        count,
        message: `属性「${name}」里手写了数据「${count}」。属性里不能引用数据，请改写成不带数据的文字`,
      }));
    }),
  );
}

/** Every count typed by hand in case bodies. */
export function typedCountsInBodies(content: ContentIndex): TypedCount[] {
  const mentionsIn = finderOf(content);
  return content.in('cases').flatMap((document) => [
    ...typedCountsInAttributes(document, mentionsIn),
    ...proseOf(document).flatMap(({ text, offsetOf }) =>
      mentionsIn(text).map(({ index, text: count }) => ({
        document,
        offset: offsetOf(index),
        count,
        message: `正文里手写了数据「${count}」。${adviceInBody(metricWorded(content, document, count))}`,
      })),
    ),
  ]);
}

/** Every count typed by hand in frontmatter texts of cases and problems. */
function typedCountsInFields(content: ContentIndex): TypedCount[] {
  const mentionsIn = finderOf(content);
  return content.documents.flatMap((document) =>
    textsAt(document.frontmatter.value, ...countedTexts(document.collection)).flatMap(({ path, value }) =>
      mentionsIn(value).map(({ index, text: count }) => ({
        document,
        offset: document.frontmatter.textOffset(path, index),
        count,
        message: `字段里手写了数据「${count}」。${adviceInField(metricWorded(content, document, count))}`,
      })),
    ),
  );
}

/** Counts are shown through metrics, so that text, cards and charts cannot disagree. */
export const typedCount: Rule = {
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
  *check(content) {
    yield* typedCountsInBodies(content);
    yield* typedCountsInFields(content);
  },
};
