import { integer, pick } from '../../search/random.ts';
import { contentFile, type LibraryFile } from './document.ts';
import { ids, methodName, termName } from './names.ts';
import { dayOf, randomOf, type LibraryPlan } from './plan.ts';
import { deed, paragraph } from './sentences.ts';
import { skewedPlaces } from './skew.ts';
import { stepIds } from './steps.ts';
import { actors, objects } from './words.ts';

/** The case that a method or term is said to come from: a full one, so that it has a source of its own. */
const origin = (index: number, { cases }: LibraryPlan): string =>
  `${ids.source((index % Math.ceil(cases / 5)) * 5)} 1/1`;

const after = (index: number, count: number): number => (index + 1) % count;

/** File of a method. Each names the next one and its share of the terms, so that nothing is without a reader. */
export function methodFile(plan: LibraryPlan, index: number): LibraryFile {
  const random = randomOf(plan, 'method', index);
  const { title, parts } = methodName(index);
  const from = origin(index, plan);
  const share = Math.ceil(plan.terms / plan.methods);
  const terms = Array.from({ length: share }, (_, place) => (index * share + place) % plan.terms);
  const data = {
    title,
    updated: dayOf(random),
    description: `${pick(random, actors)}${deed(random)}的办法。`,
    kind: pick(random, ['做法', '做法', '要求', '提法']),
    parts: parts.map(({ name, verb, count }) => ({
      name,
      items: Array.from({ length: count }, () => ({ name: `${verb}${pick(random, objects)}`, from })),
    })),
    related: plan.methods > 1 ? [ids.method(after(index, plan.methods))] : [],
    steps: skewedPlaces(random, stepIds.length, integer(random, 1, 3)).map((place) => stepIds[place]),
    from,
  };
  const shown = terms.map((term) => `<Term id="${ids.term(term)}">${termName(term)}</Term>`).join('、');
  const body = [
    `${paragraph(random, plan.sentence, 2)}<Source at="${from}" />`,
    '## 怎么做的',
    `用到${shown}。${paragraph(random, plan.sentence, 3)}`,
    `<EditorNote label="注意事项">\n\n${paragraph(random, plan.sentence, 2)}\n\n</EditorNote>`,
  ].join('\n\n');
  return contentFile('methods', ids.method(index), data, body);
}

/** File of a term. */
export function termFile(plan: LibraryPlan, index: number): LibraryFile {
  const random = randomOf(plan, 'term', index);
  return contentFile('glossary', ids.term(index), {
    title: termName(index),
    updated: dayOf(random),
    definition: `${pick(random, actors)}${deed(random)}时用的一种办法。`,
    definedBy: '编者',
    from: origin(index, plan),
    methods: [ids.method(index % plan.methods)],
    steps: [pick(random, stepIds)],
  });
}

const forms = ['征求意见表', '谈话记录表', '对标清单', '问题清单', '测评表', '整改台账', '承诺书', '回访单'];

/** Files of the forms, and of the page about the library. */
export function fixedFiles(): LibraryFile[] {
  const field = (name: string) => ({ name, hint: `照实写明${name}` });
  return [
    ...forms.map((title, index) =>
      contentFile('templates', `form-${index + 1}`, {
        title,
        updated: '2026-01-05',
        description: `${title}，照着栏目填写。`,
        steps: [stepIds[index + 1]],
        fields: ['事项', '责任岗位', '完成时间', '结果'].map(field),
      }),
    ),
    contentFile(
      'pages',
      'about',
      { title: '关于本站', updated: '2026-01-05', description: '这个库是测量用的样例，内容都是编的。' },
      '这个库由程序生成，只用来测量。里面的单位、数据和做法都不是真的。',
    ),
  ];
}
