import { textsAt } from '../model/references.ts';
import type { ContentIndex } from './content-index.ts';

/**
 * Names that may contain a numeral without being a count: titles and aliases of all entries, and the parts and items of
 * methods.
 *
 * Texts of items are lists such as `近期、三年、五年`; each of their members is a name too.
 */
export function knownNames({ documents }: ContentIndex): ReadonlySet<string> {
  const names = documents.flatMap(({ frontmatter: { value } }) => [
    ...textsAt(value, 'title', 'aliases.*', 'parts.*.name', 'parts.*.items.*.name').map((field) => field.value),
    ...textsAt(value, 'parts.*.items.*.text').flatMap((field) => field.value.split('、')),
  ]);
  return new Set(names.map((name) => name.trim()).filter((name) => /[\d二两三四五六七八九十百千万]/.test(name)));
}
