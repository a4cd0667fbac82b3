import { formFiles } from '../forms/form-files.ts';
import { formLayout, type FormLayout } from '../forms/form-layout.ts';
import type { TemplateEntry } from '../model/entry.ts';
import { uiText } from '../ui-text.ts';

/** What the page of a form shows of it. */
export interface TemplatePage {
  form: FormLayout;
  /** Its files, with the name under which a browser saves each. */
  downloads: readonly { address: string; name: string; text: string }[];
}

/** Gathers what the page of a form shows. Makes its files to say how large they are, a few milliseconds each. */
export function templatePage(entry: TemplateEntry): TemplatePage {
  const downloads = [...formFiles(entry)].map(({ type, address, name, content }) => ({
    address,
    name,
    text: uiText.template.download(type, content.length),
  }));
  return { form: formLayout(entry), downloads };
}
