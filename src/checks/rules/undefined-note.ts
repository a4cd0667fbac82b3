import type { DocumentRule } from '../rule.ts';

// Markdown leaves a reference without a definition as it was typed.
const undefinedReference = /\[\^([^\]\s]+)\]|\[[^[\]\n]+\]\[([^[\]\n]*)\]/gu;

/** Every footnote mark has its note, and every `[text][name]` its address. */
export const undefinedNote: DocumentRule = {
  scope: 'document',
  id: 'undefined-note',
  title: '脚注有内容',
  why: '正文里标了脚注，后面要写出它的内容。',
  severity: 'error',
  examples: {
    ok: [
      {
        'pages/a.mdx':
          '---\n---\n文字[^1]，[文字][甲]，[文字]，\\[^9]，`[^9]`。\n\n[^1]: 注。\n\n[甲]: https://example.org\n',
      },
    ],
    bad: [
      {
        files: { 'pages/a.mdx': '---\n---\n文字[^9]，[文**字**][未定义]。\n\n- ![图][图一]\n' },
        issues: [
          'pages/a.mdx:3:3 脚注「[^9]」没有注文。请另起一段写 [^9]: 注文，或删去它',
          'pages/a.mdx:3:8 「[文字][未定义]」没有地址。请改写成 [文字](地址)，或另起一段写 [未定义]: 地址',
          'pages/a.mdx:5:4 「[图][图一]」没有地址。请改写成 [文字](地址)，或另起一段写 [图一]: 地址',
        ],
      },
    ],
  },
  *check(document) {
    for (const { text, offsetOf } of document.prose) {
      for (const { 0: typed, 1: note, 2: name = '', index } of text.matchAll(undefinedReference)) {
        const offset = offsetOf(index);
        if (document.text[offset - 1] === '\\') continue; // the author wants the brackets
        const message = note
          ? `脚注「${typed}」没有注文。请另起一段写 ${typed}: 注文，或删去它`
          : `「${typed}」没有地址。请改写成 [文字](地址)${name === '' ? '' : `，或另起一段写 [${name}]: 地址`}`;
        yield { offset, message };
      }
    }
  },
};
