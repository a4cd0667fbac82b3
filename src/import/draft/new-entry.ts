import { unitKinds } from '../../model/vocabulary.ts';
import { parseMnemonic } from '../../language/mnemonic.ts';
import { documentText } from './document-text.ts';
import type { DraftFile } from './drafts.ts';
import { shortNameOf } from './short-name.ts';
import { writeParagraphs } from './write-body.ts';

/** Kinds of entry that `npm run new` writes. */
export const newKinds = ['case', 'method', 'step', 'term', 'template'] as const;
export type NewKind = (typeof newKinds)[number];

/** What is asked for an entry: flag, question, and what may be answered. */
export interface Question {
  name: 'title' | 'unit' | 'kind' | 'from' | 'task' | 'step';
  question: string;
  /** Values to choose from; absent when any text will do. */
  values?: readonly string[];
}

/** Answers by the name of the question; `title` is always there. */
export type Answers = Readonly<Partial<Record<Question['name'], string>>> & { title: string };

const title = (what: string): Question => ({ name: 'title', question: `${what}的名称` });
const from: Question = { name: 'from', question: '出处，写“来源编号 部分/段落”，如 two-write-ups 1/2' };

/** The questions for each kind, in order; as few as a file that passes the check needs. */
export const questions: Readonly<Record<NewKind, readonly Question[]>> = {
  case: [
    title('案例'),
    { name: 'unit', question: '单位全称，如 某市某区临河社区党支部' },
    { name: 'kind', question: '单位类型', values: unitKinds },
  ],
  method: [title('方法'), from],
  step: [title('环节'), { name: 'task', question: '在首页“我想…”后面怎么说，如 把意见征求上来' }],
  term: [title('术语'), from],
  template: [title('表单'), { name: 'step', question: '用在哪个环节，写环节编号，如 zheng-gai-qing-dan' }],
};

const gap = (what: string): string => `待补充：${what}`;

/** What a new entry stands among. */
export interface NewSetting {
  id: string;
  today: string;
  /** Place of a new step: one more than the last. */
  nextOrder: number;
}

function caseFiles({ title: name, unit = '', kind }: Answers, { id, today }: NewSetting): DraftFile[] {
  const source = `${id}-yuan-gao`;
  const heading = '做法与经过';
  const text = documentText(
    {
      title: name,
      draft: true,
      updated: today,
      description: gap('用几句话写出谁做了什么、结果如何'),
      unit: { name: unit, shortName: shortNameOf(unit), kind },
      from: [`${source} 1/标题`, `${source} 1/1`],
      status: { evidence: '来源自述', inUse: '来源未述', comparedOn: today },
      metrics: {},
      practices: [
        {
          id: 'zuo-fa-1',
          step: 'unsure',
          summary: gap('用几句话写出怎样做的'),
          anchor: heading,
          from: `${source} 1/1`,
        },
      ],
      outcomes: [{ text: gap('来源所说的成效'), from: `${source} 1/1` }],
      advice: Object.fromEntries(
        ['reusable', 'fits', 'needs', 'avoid', 'cautions'].map((list) => [list, [gap('编者的意见')]]),
      ),
    },
    `## ${heading}\n\n<Practice id="zuo-fa-1" />\n\n${gap('照来源写出经过，每段末尾注明出处')}<Source at="${source} 1/1" />`,
  );
  const original = documentText(
    {
      title: `原稿：${name}`,
      draft: true,
      updated: today,
      titledBy: '编者',
      form: gap('是什么样的文件'),
      parts: [{ title: name, paragraphs: 1, headings: 0 }],
    },
    writeParagraphs(gap('写明原稿从哪里来，一共几段，隐去了哪些名称')),
  );
  return [
    { path: `cases/${id}.mdx`, content: text },
    { path: `sources/${source}.mdx`, content: original },
  ];
}

/**
 * Writes a new entry as a draft that passes the check, with 待补充 where only an author can go on.
 *
 * @returns Files below the content folder; a case brings the entry of its source with it.
 */
export function newEntry(kind: NewKind, answers: Answers, setting: NewSetting): DraftFile[] {
  const { id, today, nextOrder } = setting;
  const base = { title: answers.title, draft: true, updated: today };
  const body = (what: string): string => writeParagraphs(gap(what));
  switch (kind) {
    case 'case':
      return caseFiles(answers, setting);
    case 'method': {
      const parts = parseMnemonic(answers.title).map(({ name }) => ({ name, itemsUnknown: true }));
      const fields = {
        ...base,
        description: gap('用一句话说明它是什么'),
        kind: parts.length > 0 ? '提法' : '做法',
        ...(parts.length > 0 && { parts }),
        from: answers.from,
      };
      return [{ path: `methods/${id}.mdx`, content: documentText(fields, body('说明怎么做、什么时候用')) }];
    }
    case 'step':
      return [
        {
          path: `steps/${id}.mdx`,
          content: documentText(
            { ...base, description: gap('用一句话说明这一步为了什么'), order: nextOrder, task: answers.task },
            body('这一步要注意什么'),
          ),
        },
      ];
    case 'term':
      return [
        {
          path: `glossary/${id}.mdx`,
          content: documentText(
            { ...base, definition: gap('用一到三句话解释'), definedBy: '编者', from: answers.from },
            body('需要时再多说几句'),
          ),
        },
      ];
    case 'template':
      return [
        {
          path: `templates/${id}.mdx`,
          content: documentText(
            {
              ...base,
              description: gap('用一句话说明这张表做什么用'),
              steps: [answers.step],
              fields: [{ name: gap('栏目名称'), hint: gap('这一栏怎么填') }],
            },
            body('填表时要注意什么'),
          ),
        },
      ];
  }
}
