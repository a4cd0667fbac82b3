import { join } from 'node:path';
import { projectRoot } from '../../../src/build/site-settings.ts';
import { libraryOf, loadContent } from '../../../src/library/load-content.ts';
import type { TemplateEntry } from '../../../src/model/entry.ts';
import { templateSchema } from '../../../src/model/template.ts';

const templatesIn = (folder: string): readonly TemplateEntry[] =>
  libraryOf(loadContent(join(projectRoot, folder)).documents.filter(({ data }) => data)).templates;

/** A template with these fields. */
export function madeForm(id: string, fields: object): TemplateEntry {
  const base = { title: id, updated: '2026-03-02', description: 'd', steps: ['a'] };
  return { collection: 'templates', id, data: templateSchema.parse({ ...base, ...fields }), body: '' };
}

const field = (name: string, more: object = {}): object => ({ name, hint: `${name}的提示`, ...more });

/** Forms at the limits of what the schema allows. */
const extremes: readonly TemplateEntry[] = [
  madeForm('most-columns-and-rows', {
    forms: ['docx', 'xlsx'],
    rows: 12,
    signatures: ['甲', '乙', '丙'],
    fields: Array.from({ length: 12 }, (_, index) => field(`第${index + 1}栏`, { kind: index % 2 ? '长文' : '短文' })),
  }),
  madeForm('one-column', { forms: ['docx', 'xlsx'], rows: 20, orientation: '纵向', fields: [field('只有一栏')] }),
  madeForm('every-kind', {
    title: '样表：<一>/“二”&三',
    forms: ['docx', 'xlsx'],
    rows: 4,
    orientation: '纵向',
    fields: [
      field('上面', { place: '表头', kind: '日期' }),
      field('选', { kind: '选项', options: ['甲', '乙'] }),
      field('数', { kind: '数字' }),
      field('下面', { place: '表尾', kind: '选项', options: ['是', '否'] }),
    ],
  }),
  madeForm('one-page', { signatures: ['甲'], fields: [field('一', { kind: '日期' }), field('二', { kind: '长文' })] }),
];

/** This library's forms, those of the made-up one, and some at the limits. */
export const forms: readonly TemplateEntry[] = [
  ...templatesIn('content'),
  ...templatesIn('tests/fixtures/reading').map((entry) => ({ ...entry, id: `reading-${entry.id}` })),
  ...extremes,
];
