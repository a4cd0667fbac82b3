import { beforeAll, describe, expect, test } from 'vitest';
import { formFiles } from '../../../src/forms/form-files.ts';
import type { TemplateEntry } from '../../../src/model/entry.ts';
import { readableText, readPdf, type Sheet } from '../../browser/pdf.ts';
import { toPdf, withLibreOffice, withoutLibreOffice } from '../../libreoffice.ts';
import { forms } from './form-library.ts';

interface Printed {
  name: string;
  entry: TemplateEntry;
  sheets: Sheet[];
}

describe.skipIf(withoutLibreOffice)(withLibreOffice('LibreOffice opens every form'), () => {
  const printed: Printed[] = [];
  let warnings = '';

  beforeAll(async () => {
    const files = forms.flatMap((entry) =>
      [...formFiles(entry)].map(({ type, content }) => ({ entry, type, content })),
    );
    const documents = new Map(files.map(({ entry, type, content }) => [`${entry.id}.${type}`, content]));
    const made = await toPdf(documents);
    ({ warnings } = made);
    for (const { entry, type } of files) {
      const name = `${entry.id}.${type}`;
      printed.push({ name, entry, sheets: await readPdf(made.pdfs.get(name) ?? new Uint8Array()) });
    }
  });

  test('without a warning', () => {
    expect(warnings).toBe('');
    expect(printed.length).toBeGreaterThan(forms.length);
  });

  test('on A4, as it lies, on one page or two', () => {
    const sizes = printed.map(({ name, entry, sheets }) => {
      const { rows, orientation = rows === undefined ? '纵向' : '横向' } = entry.data;
      const size = orientation === '横向' ? [842, 595] : [595, 842];
      const wrong = sheets.filter(
        ({ width, height }) => Math.round(width) !== size[0] || Math.round(height) !== size[1],
      );
      return { name, pages: sheets.length, wrong: wrong.length };
    });
    const over = sizes.filter(({ pages, wrong }) => wrong > 0 || pages > 2);
    expect(over).toEqual([]);
  });

  test('with every field, its hint, the title and the page number, and nothing clipped', () => {
    for (const { name, entry, sheets } of printed) {
      const text = sheets.map((sheet) => sheet.text).join('');
      const { title, fields, signatures } = entry.data;
      const words = [
        title,
        '单位：',
        '填表日期：',
        '－1－',
        ...signatures.map((who) => `${who}（签名）：`),
        ...fields.flatMap((field) => [field.name, field.hint]),
      ];
      const missing = words.map(readableText).filter((word) => !text.includes(word));
      expect({ name, missing }).toEqual({ name, missing: [] });
      expect({ name, clipped: sheets.flatMap(({ clipped }) => clipped) }).toEqual({ name, clipped: [] });
    }
  });

  test('with the form itself on the first page', () => {
    const ends = printed.flatMap(({ name, entry, sheets }) => {
      const { fields, signatures } = entry.data;
      const last = signatures.length > 0 ? `${signatures.at(-1)}（签名）` : (fields.at(-1)?.name ?? '');
      return sheets[0]?.text.includes(readableText(last)) ? [] : [name];
    });
    expect(ends).toEqual([]);
  });
});
