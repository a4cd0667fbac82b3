import type { DocumentRule } from '../rule.ts';
import { urlSpansIn, fixOf, shownTexts } from '../texts.ts';

/** Words that the editors' list calls wrong. */
export const wrongWording: DocumentRule = {
  scope: 'document',
  id: 'wording',
  title: '没有写错的词',
  why: 'editorial/wordings.yaml 里登记的错别字和不宜用的词。用 npm run check -- --fix 自动改好。',
  severity: 'error',
  allowsDrafts: true,
  mayBeIgnored: true,
  examples: {
    ok: [
      {
        'pages/a.mdx': '---\n---\n截至目前，台账已建好。见 https://example.org/台帐 。\n',
        'editorial/wordings.yaml': '- { wrong: 台帐, right: 台账 }\n',
      },
    ],
    bad: [
      {
        files: {
          'pages/a.mdx': '---\ntitle: 整改台帐\n---\n截止目前，**台**帐建好了。\n',
          'editorial/wordings.yaml':
            '- { wrong: 台帐, right: 台账 }\n- { wrong: 截止目前, right: 截至目前, reason: “截止”是停止 }\n',
        },
        issues: [
          'pages/a.mdx:2:10 「台帐」应写作「台账」',
          'pages/a.mdx:4:1 「截止目前」应写作「截至目前」（“截止”是停止）',
          'pages/a.mdx:4:8 「台帐」应写作「台账」',
        ],
      },
    ],
  },
  *check(document, editorial) {
    for (const shown of shownTexts(document)) {
      const addresses = urlSpansIn(shown.text);
      for (const { wrong, right, reason } of editorial.wordings) {
        for (let at = shown.text.indexOf(wrong); at >= 0; at = shown.text.indexOf(wrong, at + wrong.length)) {
          if (addresses.some(({ start, end }) => at >= start && at < end)) continue;
          const message = `「${wrong}」应写作「${right}」${reason === undefined ? '' : `（${reason}）`}`;
          yield { offset: shown.offsetOf(at), message, ...fixOf(document, shown, at, wrong, right) };
        }
      }
    }
  },
};
