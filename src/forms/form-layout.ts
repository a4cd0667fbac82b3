import { columnsOf, type FormField } from '../model/form.ts';
import type { TemplateEntry } from '../model/entry.ts';
import type { Orientation } from '../office/official-layout.ts';
import { uiText } from '../ui-text.ts';

/** A form as it looks, on a page and in files. */
export interface FormLayout {
  title: string;
  /** Day of its last change, as `YYYY-MM-DD`. */
  date: string;
  orientation: Orientation;
  /** Fields that are filled in once, above the rows; all fields of a form without rows. */
  head: readonly FormField[];
  /**
   * Fields of each row; empty for a form without rows. Their hints are below the form, those of other fields where they
   * are filled in.
   */
  columns: readonly FormField[];
  /** Number of blank rows. */
  rows: number;
  /** Fields that are filled in once, below the rows. */
  foot: readonly FormField[];
  /** Labels of the places for signatures. */
  signatures: readonly string[];
  /** Says which fields the editors have added; empty where they have added none. */
  editors: string;
  /** Some of the fields are from a source, so that those of the editors have to be told from them. */
  marksEditors: boolean;
}

/** Lays a template's form out. */
export function formLayout({ data }: TemplateEntry): FormLayout {
  const { title, updated: date, rows = 0, orientation, fields, signatures } = data;
  const columns = columnsOf(data);
  const foot = fields.filter(({ place }) => place === '表尾');
  const head = fields.filter((field) => !columns.includes(field) && !foot.includes(field));
  const lies = orientation === undefined ? columns.length > 0 : orientation === '横向';
  const added = fields.filter(({ by }) => by === '编者').map(({ name }) => name);
  return {
    title,
    date,
    orientation: lies ? 'landscape' : 'portrait',
    head,
    columns,
    rows,
    foot,
    signatures: signatures.map(uiText.form.signature),
    editors: added.length === 0 ? '' : uiText.form.editors(added.length === fields.length ? undefined : added),
    marksEditors: added.length < fields.length,
  };
}

/** What is printed where a field is filled in; empty where readers write freely. */
export function blankOf({ kind, options = [] }: FormField): string {
  if (kind === '日期') return uiText.form.blankDate;
  return options.map((option) => `□ ${option}`).join('　');
}
