import { gap } from '../../markdown/prose.ts';
import type { DocumentRule } from '../rule.ts';
import { shownTexts } from '../texts.ts';

/**
 * Most characters of a sentence and of a paragraph; twice what the library's own texts need at the most on a phone's
 * screen.
 */
const maxInSentence = 140;
const maxInParagraph = 400;

/** Long sentences and paragraphs lose readers on a phone. */
export const longText: DocumentRule = {
  scope: 'document',
  id: 'long-text',
  title: '句子和段落不过长',
  why: '手机上一屏只有二百来字。句子、段落太长，读者会跳过去。',
  severity: 'warning',
  mayBeIgnored: true,
  examples: {
    ok: [{ 'pages/a.mdx': `---\n---\n${'这一句不长。'.repeat(20)}\n` }],
    bad: [
      {
        files: { 'pages/a.mdx': `---\n---\n${'字'.repeat(150)}。\n\n${'这一句不长。'.repeat(80)}\n` },
        issues: [
          'pages/a.mdx:3:1 这一句有 150 个字，读起来吃力。请拆成几句，每句不超过 140 个字',
          'pages/a.mdx:5:1 这一段有 480 个字，在手机上要翻几屏。请分成几段，每段不超过 400 个字',
        ],
      },
    ],
  },
  *check(document) {
    for (const { text, offsetOf, isBody } of shownTexts(document)) {
      const size = text.replaceAll(gap, '').length;
      if (isBody && size > maxInParagraph)
        yield {
          offset: offsetOf(0),
          message: `这一段有 ${size} 个字，在手机上要翻几屏。请分成几段，每段不超过 ${maxInParagraph} 个字`,
        };
      for (const match of text.matchAll(/[^。！？!?]+/gu)) {
        const length = match[0].replaceAll(gap, '').trim().length;
        if (length > maxInSentence)
          yield {
            offset: offsetOf(match.index),
            message: `这一句有 ${length} 个字，读起来吃力。请拆成几句，每句不超过 ${maxInSentence} 个字`,
          };
      }
    }
  },
};
