import { unitKinds } from '../../model/vocabulary.ts';

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
