import { z } from 'astro/zod';
import { textSchema } from './fields.ts';
import { authorities, fieldKinds } from './vocabulary.ts';

/** Files that a form may be downloaded as, by their extension. */
const formFileTypes = ['docx', 'xlsx'] as const;
export type FormFileType = (typeof formFileTypes)[number];

/** Address of a file of a form, below the base path. */
export const formFileAddress = (template: string, type: FormFileType): string => `/forms/${template}.${type}`;

/** Where a field of a list is: above the rows, one of their columns, or below them. */
const fieldPlaces = ['表头', '逐行', '表尾'] as const;

/** How a form is printed. */
const formOrientations = ['纵向', '横向'] as const;

/** Most rows of a list that a page has room for; a field above or below them takes the room of two. */
const maxRows: Readonly<Record<(typeof formOrientations)[number], number>> = { 纵向: 20, 横向: 12 };

/** Most columns that a page has room for. */
const maxColumns = 12;

/** Most characters of all options of a field together, with a comma between them, that Excel takes. */
const maxOptions = 255;

/** A value to choose from; Excel takes the list as one text, with commas between. */
const optionSchema = textSchema.regex(/^[^,"]*$/u, '选项里不能有英文逗号和英文引号，请用中文的“，”和“”');

/** One field of a form. */
const fieldSchema = z
  .strictObject({
    name: textSchema.describe('栏目名称'),
    /** What to write there. */
    hint: textSchema.describe('这一栏怎么填'),
    /** Who asks for it: the source, or the editors (编者拟). Default: `编者`. */
    by: z.enum(authorities).default('编者').describe('谁要求填的：来源，或编者'),
    kind: z.enum(fieldKinds).default('短文').describe('填什么：短文、长文、数字、日期，或从几个选项里选'),
    /** What may be chosen; readers may write something else too. */
    options: z.array(optionSchema).min(2, '至少写两个选项').optional().describe('可选的值；只在 kind: 选项 时写'),
    /** Default: `逐行`; without `rows` there are no rows to be in. */
    place: z
      .enum(fieldPlaces)
      .optional()
      .describe('逐行填的表里，这一栏在哪里：表头（各行上面，只填一次）、逐行、表尾；不写就是逐行'),
  })
  .superRefine(({ name, kind, options }, context) => {
    if (kind === '选项' && !options)
      context.addIssue({ code: 'custom', path: ['kind'], message: `「${name}」要选，还没有写 options：可选的值` });
    if (kind !== '选项' && options)
      context.addIssue({
        code: 'custom',
        path: ['options'],
        message: `「${name}」写了 options，kind 却是「${kind}」。请改成 kind: 选项，或删去 options`,
      });
    if (options && options.join(',').length > maxOptions)
      context.addIssue({
        code: 'custom',
        path: ['options'],
        message: `「${name}」的 options 合起来超过 ${maxOptions} 个字，请写短一些`,
      });
    if (options && new Set(options).size < options.length)
      context.addIssue({ code: 'custom', path: ['options'], message: `「${name}」的 options 里有两个一样的值` });
  });
export type FormField = z.infer<typeof fieldSchema>;

/** What of a template says how its form looks. */
export const formFields = {
  /** Files that readers can download. Default: a Word file. */
  forms: z
    .array(z.enum(formFileTypes))
    .min(1, '至少写一种，如：[docx]')
    .default(['docx'])
    .describe('做成哪几种文件：docx（Word），xlsx（Excel，只用于逐行填的表）'),
  /** Blank rows of a list; absent for a form of which one is filled in for each matter. */
  rows: z.int('请写整数').min(1).optional().describe('逐行填的表（台账、清单）印几行空行；一件事填一张的表不写'),
  /** Default: a list lies, any other form does not. */
  orientation: z.enum(formOrientations).optional().describe('纸张方向；不写时，逐行填的表横向，别的纵向'),
  /** Who signs, in order. Default: who fills it in. */
  signatures: z.array(textSchema).max(3).default(['填表人']).describe('表下面由谁签名；不记名的写 []'),
  fields: z.array(fieldSchema).min(1).describe('栏目，按次序'),
} as const;

/** A form as its template states it. */
type Stated = z.infer<z.ZodObject<typeof formFields>>;

/** Fields of a list that are columns. */
export const columnsOf = ({ rows, fields }: Pick<Stated, 'rows' | 'fields'>): FormField[] =>
  rows === undefined ? [] : fields.filter(({ place = '逐行' }) => place === '逐行');

/** Reports what of a form contradicts itself. */
export function checkForm(form: Stated, context: z.RefinementCtx): void {
  const { forms, rows, fields } = form;
  const report = (path: (string | number)[], message: string): void =>
    context.addIssue({ code: 'custom', path, message });
  if (new Set(forms).size < forms.length) report(['forms'], 'forms 里有一种写了两遍');
  if (new Set(fields.map(({ name }) => name)).size < fields.length) report(['fields'], '有两个栏目的名称一样');
  const columns = columnsOf(form).length;
  const { orientation = '横向' } = form;
  const room = maxRows[orientation] - 2 * (fields.length - columns);
  if (rows === undefined) {
    if (forms.includes('xlsx')) report(['forms'], '只有逐行填的表能做成 xlsx。请写 rows: 行数，或从 forms 里删去 xlsx');
    fields.forEach(({ name, place }, index) => {
      if (place)
        report(
          ['fields', index, 'place'],
          `「${name}」写了 place，这张表却不是逐行填的。请写 rows: 行数，或删去 place`,
        );
    });
  } else if (columns === 0) report(['rows'], '写了 rows，却没有逐行填的栏目。请删去 rows，或改栏目的 place');
  else if (columns > maxColumns)
    report(['fields'], `逐行填的栏目有 ${columns} 个，一页放不下。最多 ${maxColumns} 个，其余的用 place: 表头 或 表尾`);
  else if (rows > room)
    report(
      ['rows'],
      `${orientation}的一页放不下 ${rows} 行，这张表最多 ${Math.max(1, room)} 行。请改小 rows，不够时另印一张`,
    );
}
