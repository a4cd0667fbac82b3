import type { TemplateEntry } from '../model/entry.ts';
import { formFileAddress, type FormFileType } from '../model/form.ts';
import { formDocument } from './form-document.ts';
import { formLayout, type FormLayout } from './form-layout.ts';
import { formSheet } from './form-sheet.ts';

/** A form as a file that readers download. */
export interface FormFile {
  type: FormFileType;
  /** Path below the site's folder. */
  path: string;
  /** The same below the base path. */
  address: string;
  /** Name under which browsers save it, which Windows allows. */
  name: string;
  content: Uint8Array;
}

const makers: Readonly<Record<FormFileType, (form: FormLayout) => Uint8Array>> = {
  docx: formDocument,
  xlsx: formSheet,
};

/** A title as a file's name: what Windows does not allow is replaced, and long ones are cut. */
export function fileName(title: string, type: FormFileType): string {
  const allowed = title
    .replace(/[<>:"/\\|?*\u0000-\u001f]/gu, '_')
    .slice(0, 80)
    .trim();
  return `${/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(allowed) ? '_' : ''}${allowed}.${type}`;
}

/** Makes the files of a template's form, one after another; each takes a few milliseconds. */
export function* formFiles(entry: TemplateEntry): Generator<FormFile> {
  const form = formLayout(entry);
  for (const type of entry.data.forms) {
    const address = formFileAddress(entry.id, type);
    yield { type, path: address.slice(1), address, name: fileName(form.title, type), content: makers[type](form) };
  }
}
