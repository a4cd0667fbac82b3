import { integer, pick, shuffle, type Random } from '../../search/random.ts';

/** A metric of a made case. */
export interface MadeMetric {
  id: string;
  label: string;
  wording: string;
  counts: string;
}

const opinions = { id: 'opinions', label: '征集到的意见', measure: '条', counts: '各种形式征集到的意见' };
const measures = { id: 'measures', label: '整改措施', measure: '条', counts: '针对查摆出的问题提出的整改措施' };
const others = [
  { id: 'problems', label: '查摆出的问题', measure: '个', counts: '对照标准查摆出的问题' },
  { id: 'tasks', label: '整改任务', measure: '项', counts: '列入清单的整改任务' },
  { id: 'members', label: '支部党员', measure: '名', counts: '支部的全部党员' },
  { id: 'visits', label: '走访的住户', measure: '户', counts: '入户走访到的住户' },
  { id: 'meetings', label: '召开的会议', measure: '次', counts: '为这件事召开的会议' },
];

/** A count as write-ups give it: small ones more often, some without the last digit. */
function countOf(random: Random): string {
  const count = Math.floor(3 * 400 ** random());
  return count >= 20 && random() < 0.15 ? `${count - (count % 10)}余` : String(count);
}

/** Five metrics of a case, the first two of which count in one measure, so that a chart may compare them. */
export function madeMetrics(random: Random): MadeMetric[] {
  return [opinions, measures, ...shuffle(random, others).slice(0, 3)].map(({ id, label, measure, counts }) => ({
    id,
    label,
    wording: `${countOf(random)}${measure}`,
    counts,
  }));
}

/** Date of an event without a year, as many write-ups give it: `3月6日`. */
export const dateOf = (random: Random): string => `${integer(random, 1, 12)}月${integer(random, 1, 28)}日`;

const headings = [
  ...['作风不够扎实', '学习不够深入', '沟通不够顺畅', '责任不够明确', '创新办法不多', '服务不够主动', '标准定得不高'],
  ...['落实跟得不紧', '制度不够健全', '调研不够深入', '协作不够紧密', '监督不够有力', '资料不够完整', '宣传不够广泛'],
];

/** Heading that a problem is put under. */
export const problemHeading = (random: Random): string => pick(random, headings.slice(0, integer(random, 1, 14)));
