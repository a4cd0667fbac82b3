import type { ContentDocument } from '../markdown/document.ts';
import { textsAt } from '../model/references.ts';

/**
 * Names of a document that may contain a numeral without being a count: title and aliases, and the parts and items of
 * a method.
 *
 * Texts of items are lists such as `近期、三年、五年`; each of their members is a name too.
 */
export function namesWithNumerals({ frontmatter: { value } }: Pick<ContentDocument, 'frontmatter'>): string[] {
  const names = [
    ...textsAt(value, 'title', 'aliases.*', 'parts.*.name', 'parts.*.items.*.name').map((field) => field.value),
    ...textsAt(value, 'parts.*.items.*.text').flatMap((field) => field.value.split('、')),
  ];
  return names.map((name) => name.trim()).filter((name) => /[\d二两三四五六七八九十百千万]/.test(name));
}
