import type { FacetLibrary } from '../../src/browse/index/facet-values.ts';
import { provinceName, provinces } from '../../src/language/places.ts';
import { linkLibrary, type Library } from '../../src/model/library.ts';
import { evidenceGrades, unitKinds } from '../../src/model/vocabulary.ts';
import { madeCase, madeLists, madeMethod, madeStep } from '../../tests/made-library.ts';
import { integer, pick, randomFrom, type Random } from '../search/random.ts';

const stepTitles = '学习动员 征求意见 谈心谈话 对标找差 查摆问题 开会批评 民主评议 整改清单 承诺践诺 成效转化'.split(
  ' ',
);
const themes = '组织生活 学习教育 党员队伍 支部建设 融入业务 联系群众 基层治理 产业和增收 作风和纪律 联建共建'.split(
  ' ',
);
const words = '红色引擎 网格议事 清单管理 对标一流 结对共建 小板凳 夜话 民情日记 积分超市 揭榜挂帅 先锋岗 微心愿'.split(
  ' ',
);
const verbs = '推动 带动 破解 激活 夯实 擦亮 织密 绘就'.split(' ');
const places = '临河 沙岗 云台 金沟 南桥 新河 清溪 宏达 应山 白石 青川 柳泉'.split(' ');

/** One of the first items more often than one of the last, as kinds and places of real libraries are spread. */
const skewed = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * random() * items.length)] ?? pick(random, items);

const some = <Item>(random: Random, items: readonly Item[], share: number): Item[] =>
  items.filter(() => random() < share);

const metricsFor = (random: Random): Record<string, unknown> =>
  Object.fromEntries(
    Array.from({ length: Math.floor(random() * random() * 24) + 1 }, (_, at) => [
      at === 0 ? 'members' : `metric-${at}`,
      { label: '数', wording: `${integer(random, 3, 140)}名`, counts: '数', from: 'source 1/1' },
    ]),
  );

const dayFor = (random: Random): string =>
  new Date(Date.UTC(2024, 0, 1 + integer(random, 0, 900))).toISOString().slice(0, 10);

/** A library of cases that have a value of most facets; the same for the same number of cases. */
export function madeCases(count: number, methodCount: number): Library & FacetLibrary {
  const random = randomFrom(`browse ${count} ${methodCount}`);
  const methods = Array.from({ length: methodCount }, (_, at) =>
    madeMethod(`method-${at}`, { title: `${pick(random, words)}工作法之${at + 1}` }),
  );
  const cases = Array.from({ length: count }, (_, at) => {
    const name = `${pick(random, places)}${pick(random, places)}${at}党支部`;
    const kind = skewed(random, unitKinds);
    return madeCase(`${pick(random, ['lin-he', 'sha-gang', 'yun-tai', 'jin-gou'])}-${at}`, {
      title: `${pick(random, verbs)}${pick(random, words)} ${pick(random, verbs)}${pick(random, words)}新格局`,
      updated: dayFor(random),
      description: `${name}${pick(random, verbs)}${pick(random, words)}，${pick(random, verbs)}${pick(random, words)}，把工作做到群众心坎上；${pick(random, verbs)}${pick(random, words)}，一件一件抓落实，让党员有标准、干事有方向、评议有依据。`,
      unit: {
        name,
        shortName: name.slice(0, 4),
        kind,
        ...(random() < 0.8 && { region: provinceName(skewed(random, provinces)) }),
        ...(random() < 0.6 && { size: 'members' }),
      },
      themes: some(random, themes, 0.12),
      ...(random() < 0.5 && { year: 2000 + integer(random, 0, 24) }),
      status: { evidence: skewed(random, evidenceGrades), inUse: '来源未述', comparedOn: '2026-03-02' },
      metrics: metricsFor(random),
      practices: some(random, stepTitles, 0.6)
        .concat(stepTitles[0] ?? '')
        .slice(0, 10)
        .map((step) => ({
          step: `step-${stepTitles.indexOf(step)}`,
          methods: [`method-${Math.floor(random() * random() * methodCount)}`],
        }))
        .filter(({ step }, place, all) => all.findIndex((other) => other.step === step) === place),
    });
  });
  const steps = stepTitles.map((title, at) => {
    const step = madeStep(`step-${at}`, at + 1);
    return { ...step, data: { ...step.data, title } };
  });
  return linkLibrary(madeLists({ cases, steps, methods }));
}
