import { componentNames, isComponentName } from '../../markdown/component-rules.ts';
import { nearest } from '../../language/nearest.ts';
import type { DocumentRule } from '../rule.ts';
import { didYouMean } from '../suggestions.ts';

const byLowerCase = new Map(componentNames.map((name) => [name.toLowerCase(), name]));

/**
 * Only the seven components for authors are used, in their right spelling. Lower-case HTML is `no-code`'s to report.
 */
export const unknownComponent: DocumentRule = {
  scope: 'document',
  id: 'unknown-component',
  title: '组件的名字写对',
  why: '正文里能用的组件只有列出的几个，名字的大小写也要一致。',
  severity: 'error',
  examples: {
    ok: [{ 'pages/a.mdx': '---\n---\n文<Source at="a 1/1" />\n' }],
    bad: [
      {
        files: { 'pages/a.mdx': '---\n---\n<Metrics id="a" />\n\n<term id="b" />\n\n<按钮 />\n' },
        issues: [
          'pages/a.mdx:3:1 没有名为「Metrics」的组件。最接近的是「Metric」',
          'pages/a.mdx:5:1 没有名为「term」的组件。最接近的是「Term」',
          'pages/a.mdx:7:1 没有名为「按钮」的组件。可用的组件：Metric、Term、EditorNote、Practice、Checklist、Figure、Source',
        ],
      },
    ],
  },
  *check(document) {
    for (const { name, position } of document.elements) {
      if (name === null || isComponentName(name)) continue;
      const respelt = byLowerCase.get(name.toLowerCase());
      if (!respelt && /^[a-z]/.test(name)) continue;
      const meant = respelt ?? byLowerCase.get(nearest(name.toLowerCase(), byLowerCase.keys()) ?? '');
      const hint = didYouMean(meant) || `可用的组件：${componentNames.join('、')}`;
      yield { offset: position?.start.offset, message: `没有名为「${name}」的组件。${hint}` };
    }
  },
};
