import { allTexts } from '../../model/references.ts';
import type { ContentDocument } from '../../markdown/document.ts';
import { isDraft } from '../../library/document-head.ts';
import type { DocumentRule, Finding } from '../rule.ts';

/** Words that an unfinished or copied text leaves behind, and what to write instead. */
const leftovers: readonly { pattern: RegExp; advice: string }[] = [
  {
    pattern: /待(?:补充|完善|定稿|核实|确认)|此处(?:填写|插入)|(?<![A-Za-z])(?:TODO|FIXME|TBD|XXX)(?![A-Za-z])/g,
    advice: '请补全，或删去',
  },
  { pattern: /(?<![A-Za-z0-9])[xX]{2,}(?![A-Za-z0-9])|[×╳]{2,}/g, advice: '来源隐去的名称请写「某」，如：某理工大学' },
  { pattern: /点击(?!量|率)/g, advice: '打印出来的页面没法点击，请直接说去看什么' },
];

function* leftoversIn(text: string): Generator<{ index: number; message: string }> {
  for (const { pattern, advice } of leftovers) {
    for (const match of text.matchAll(pattern))
      yield { index: match.index, message: `文中留有「${match[0]}」。${advice}` };
  }
}

function* findingsIn(document: ContentDocument): Generator<Finding> {
  for (const { path, value } of allTexts(document.frontmatter.value)) {
    for (const { index, message } of leftoversIn(value))
      yield { offset: document.frontmatter.textOffset(path, index), message };
  }
  for (const { text, offsetOf } of document.prose) {
    for (const { index, message } of leftoversIn(text)) yield { offset: offsetOf(index), message };
  }
}

/** No text contains the remains of a draft; a draft gets one report with their number. */
export const leftoverWords: DocumentRule = {
  scope: 'document',
  id: 'leftovers',
  title: '没有没写完的地方',
  why: '“待补充”“TODO”“xx”“点击这里”是草稿和网页的残留，公开前要改好。草稿里只提醒一次还有几处。',
  severity: 'error',
  allowsDrafts: true,
  mayBeIgnored: true,
  examples: {
    ok: [{ 'pages/a.mdx': '---\ntitle: 某理工大学\n---\n点击量，[链接](https://example.org/xx)，`TODO`。\n' }],
    bad: [
      {
        files: { 'pages/a.mdx': '---\ntitle: 某公司\ndraft: true\ndescription: 待补充\n---\n待补充、待核实。\n' },
        issues: ['pages/a.mdx:4:14 草稿还有 3 处要补全，第一处在这里。文中留有「待补充」。请补全，或删去'],
      },
      {
        files: { 'pages/a.mdx': '---\ntitle: xx理工大学\ndescription: "说明待补充"\n---\n**TO**DO：点击这里。\n' },
        issues: [
          'pages/a.mdx:2:8 文中留有「xx」。来源隐去的名称请写「某」，如：某理工大学',
          'pages/a.mdx:3:17 文中留有「待补充」。请补全，或删去',
          'pages/a.mdx:5:3 文中留有「TODO」。请补全，或删去',
          'pages/a.mdx:5:10 文中留有「点击」。打印出来的页面没法点击，请直接说去看什么',
        ],
      },
    ],
  },
  *check(document) {
    if (isDraft(document)) {
      const [first, ...more] = [...findingsIn(document)].sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0));
      if (first) yield { ...first, message: `草稿还有 ${more.length + 1} 处要补全，第一处在这里。${first.message}` };
    } else yield* findingsIn(document);
  },
};
