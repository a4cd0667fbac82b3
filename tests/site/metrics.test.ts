import { expect, test } from 'vitest';
import { declaredMetrics } from './declared-metrics.ts';
import { findingsOn, pages } from './site.ts';

const declared = new Map(declaredMetrics().map((metric) => [metric.key, metric]));

test('every metric on a page shows the value and the wording that its case declares', () => {
  const findings = findingsOn(pages, ({ document }) =>
    [...document.querySelectorAll('[data-metric]')].flatMap((element) => {
      const key = element.getAttribute('data-metric') ?? '';
      const metric = declared.get(key);
      if (!metric) return [`${key}：没有声明`];
      const shown = [element.getAttribute('value'), element.textContent];
      return shown[0] === String(metric.value) && shown[1] === metric.wording
        ? []
        : [`${key}：显示 ${shown.join(' ')}，声明 ${metric.value} ${metric.wording}`];
    }),
  );
  expect(findings).toEqual([]);
});

test('every metric that a case declares stands in the text of its own page', () => {
  const missing = [...declared.keys()].filter((key) => {
    const page = pages.find(({ address }) => address === `/cases/${key.split('/')[0]}/`);
    return !page?.document.querySelector(`main [data-metric="${key}"]`);
  });
  expect(missing).toEqual([]);
});
