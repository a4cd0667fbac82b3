import { pick } from '../../search/random.ts';
import { casesInCollection, madeCase, placeOf, type MadeCase } from './case.ts';
import { contentFile, type LibraryFile } from './document.ts';
import { problemHeading } from './metrics.ts';
import { ids } from './names.ts';
import { dayOf, isFull, randomOf, type LibraryPlan } from './plan.ts';
import { deed } from './sentences.ts';
import { objects, qualifiers } from './words.ts';

const shortNameOf = ({ data }: MadeCase): string => (data.unit as { shortName: string }).shortName;

/** Two problems that a full case found. */
function problemFiles(plan: LibraryPlan, index: number, unit: string): LibraryFile[] {
  const random = randomOf(plan, 'problem', index);
  return ['跟不上需要', '没有管到底'].map((shortcoming, place) =>
    contentFile('problems', ids.problem(index, place + 1), {
      title: `${unit}${pick(random, qualifiers)}的${pick(random, objects)}${shortcoming}`,
      updated: dayOf(random),
      case: ids.case(index),
      heading: problemHeading(random),
      classifiedBy: pick(random, ['来源', '编者']),
      finding: plan.sentence(random),
      ...(place === 0 && { remedy: `${deed(random)}，整改措施{measures}。` }),
      order: place + 1,
      from: placeOf(plan, index, place + 3),
    }),
  );
}

/** Source of one full case. */
const sourceFile = (plan: LibraryPlan, index: number, title: string): LibraryFile =>
  contentFile('sources', ids.source(index), {
    title: `${title}经验材料`,
    updated: dayOf(randomOf(plan, 'source', index)),
    titledBy: '来源',
    form: '一个文本文件',
    parts: [{ title, paragraphs: 9, headings: 4 }],
  });

/** Files of a case: its own, and for a full one its problems and its source. */
export function caseFiles(plan: LibraryPlan, index: number): LibraryFile[] {
  const made = madeCase(plan, index);
  const own = contentFile('cases', made.id, made.data, made.body);
  if (!isFull(plan, index)) return [own];
  const unit = shortNameOf(made);
  return [own, ...problemFiles(plan, index, unit), sourceFile(plan, index, unit)];
}

/** Source that the short cases of one stretch share; `undefined` where the stretch has none. */
export function collectionFile(plan: LibraryPlan, number: number): LibraryFile | undefined {
  const first = number * casesInCollection;
  const cases = Array.from({ length: Math.min(casesInCollection, plan.cases - first) }, (_, at) => first + at);
  if (cases.every((index) => isFull(plan, index))) return undefined;
  return contentFile('sources', ids.collection(number), {
    title: `样例经验材料汇编第${number + 1}辑`,
    updated: '2026-01-05',
    titledBy: '编者',
    form: '一本汇编',
    parts: cases.map((index) => ({ title: shortNameOf(madeCase(plan, index)), paragraphs: 1, headings: 1 })),
  });
}
