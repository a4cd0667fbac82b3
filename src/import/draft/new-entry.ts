import { unsureStep } from '../../model/case.ts';
import { unstatedUse } from '../../model/vocabulary.ts';
import { parseMnemonic } from '../../language/mnemonic.ts';
import { documentText } from './document-text.ts';
import type { DraftFile } from './drafts.ts';
import type { Answers, NewKind } from './new-questions.ts';
import { shortNameOf } from './short-name.ts';
import { writeParagraphs } from './write-body.ts';

const gap = (what: string): string => `待补充：${what}`;

/** Entries that a new entry must fit in with. */
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
      status: { evidence: '来源自述', inUse: unstatedUse, comparedOn: today },
      metrics: {},
      practices: [
        {
          id: 'zuo-fa-1',
          step: unsureStep,
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
              forms: ['docx'],
              fields: [{ name: gap('栏目名称'), hint: gap('这一栏怎么填'), kind: '长文' }],
            },
            body('填表时要注意什么'),
          ),
        },
      ];
  }
}
