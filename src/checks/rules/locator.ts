import { locatorsWrittenIn, type WrittenLocator } from '../../markdown/named-entries.ts';
import { formatNumeral } from '../../language/quantities/numeral.ts';
import { parseLocator, type Locator } from '../../model/locator.ts';
import { fieldsAt, locatorsIn } from '../../model/references.ts';
import { libraryRule, type CheckedLibrary } from '../rule.ts';
import { missingEntry } from '../suggestions.ts';

const form = '请写“来源编号 部分/段落”，如：two-write-ups 1/2；节标题写 1/标题2，题目写 1/标题';

/** How much a part of a source contains, where it says so. */
interface PartSize {
  paragraphs?: number;
  headings?: number;
}

interface Facts {
  /** Of a source. */
  parts: PartSize[];
  inFields: WrittenLocator[];
  inBody: WrittenLocator[];
}

function countAt(part: unknown, field: string): number | undefined {
  const [found] = fieldsAt(part, field);
  return typeof found?.value === 'number' ? found.value : undefined;
}

/** Why a locator leads nowhere; `undefined` when the place exists, or when the source itself is unreadable. */
function complaint(library: CheckedLibrary<Facts>, { source, part, paragraph, heading }: Locator): string | undefined {
  const document = library.find('sources', source);
  if (!document) return missingEntry(library, 'sources', source);
  const { parts } = document.facts;
  if (parts.length === 0) return undefined;
  const found = parts[part - 1];
  if (!found) return `来源「${source}」只有 ${parts.length} 个部分，没有第 ${part} 部分`;
  const { paragraphs, headings } = found;
  const name = `来源「${source}」第${formatNumeral(part)}部分`;
  if (paragraphs !== undefined && paragraph !== undefined && (paragraph < 1 || paragraph > paragraphs)) {
    return `${name}只有 ${paragraphs} 个正文段落，没有第 ${paragraph} 段。题目和节标题不算段落`;
  }
  if (headings !== undefined && heading !== undefined && heading > headings)
    return `${name}只有 ${headings} 个节标题，没有第 ${heading} 个`;
  return undefined;
}

/** Every locator names a source, a part and a paragraph or heading that exist. */
export const locator = libraryRule({
  id: 'locator',
  title: '出处指得准',
  why: '出处写“来源编号 部分/段落”。指到不存在的段落，读者就没法核对。',
  severity: 'error',
  examples: {
    ok: [
      {
        'sources/s.mdx': '---\nparts:\n  - paragraphs: 5\n    headings: 3\n---\n',
        'glossary/t.mdx': '---\nfrom: [s 1/5, s 1/标题3, s 1/标题]\n---\n文<Source at="s 1/1" />。\n',
      },
    ],
    bad: [
      {
        files: {
          'sources/two-parts.mdx': '---\ntitle: 两篇材料\nparts:\n  - paragraphs: 5\n    headings: 3\n---\n',
          'glossary/t.mdx':
            '---\nfrom:\n  - tow-parts 1/1\n  - two-parts 2/1\n  - two-parts 1/6\n  - two-parts 1/标题4\n---\n文<Source at="two-parts 1/0" />，<Source at="two第一段" />。\n',
        },
        issues: [
          'glossary/t.mdx:3:5 没有编号为「tow-parts」的来源。最接近的是「two-parts」（两篇材料）',
          'glossary/t.mdx:4:5 来源「two-parts」只有 1 个部分，没有第 2 部分',
          'glossary/t.mdx:5:5 来源「two-parts」第一部分只有 5 个正文段落，没有第 6 段。题目和节标题不算段落',
          'glossary/t.mdx:6:5 来源「two-parts」第一部分只有 3 个节标题，没有第 4 个',
          'glossary/t.mdx:8:10 来源「two-parts」第一部分只有 5 个正文段落，没有第 0 段。题目和节标题不算段落',
          'glossary/t.mdx:8:40 「two第一段」不是出处。请写“来源编号 部分/段落”，如：two-write-ups 1/2；节标题写 1/标题2，题目写 1/标题',
        ],
      },
    ],
  },
  read: ({ collection, frontmatter, elements }): Facts => ({
    parts:
      collection === 'sources'
        ? fieldsAt(frontmatter.value, 'parts.*').map(({ value }) => ({
            paragraphs: countAt(value, 'paragraphs'),
            headings: countAt(value, 'headings'),
          }))
        : [],
    inFields: locatorsIn(frontmatter.value).map(({ path, value }) => ({
      value,
      offset: frontmatter.valueOffset(path),
    })),
    inBody: locatorsWrittenIn(elements).filter(({ value }) => value.trim() !== ''),
  }),
  *check(library) {
    for (const document of library.documents) {
      for (const { value, offset } of document.facts.inFields) {
        const place = parseLocator(value);
        const message = place && complaint(library, place);
        if (message) yield { document, offset, message };
      }
      for (const { value, offset } of document.facts.inBody) {
        const place = parseLocator(value);
        const message = place ? complaint(library, place) : `「${value}」不是出处。${form}`;
        if (message) yield { document, offset, message };
      }
    }
  },
});
