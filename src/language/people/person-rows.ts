import { ahead, behind, familyOf, isName, nameAtEnd, nameAtStart, type PersonName } from './name-reading.ts';

const item = '(?:\\p{Script=Han}[ \\u3000]{1,2}\\p{Script=Han}(?!\\p{Script=Han})|\\p{Script=Han}{2,4})';
const rowForm = new RegExp(`(?<!\\p{Script=Han})${item}(?:[、 \\u3000]{1,2}${item}(?!\\p{Script=Han})){1,200}`, 'gu');

/** 张强、李伟、王芳: rows of three names or more, and of two after a colon: 县医院：沈亚娟、周志婉. */
export function rows(text: string): PersonName[] {
  return [...text.matchAll(rowForm)].flatMap(({ 0: found, index }) => {
    const names = [...found.matchAll(new RegExp(item, 'gu'))].map((match) => ({
      index: index + match.index,
      text: match[0],
    }));
    const plain = names.map((name) => name.text.replace(/\s/gu, ''));
    if (
      plain.filter((name) => isName(name, 'beside')).length * 5 < names.length * 4 ||
      plain.some((name) => familyOf(name) === '')
    )
      return [];
    const sure = plain.filter((name) => isName(name, 'alone') && name.length > 2).length;
    const isList = names.length > 2 ? sure * 3 > names.length : sure === 2 && /[：:（(]/u.test(text.charAt(index - 1));
    return isList ? names : [];
  });
}

const joint = /[、和与 \u3000]/u;

/** Names in a row with those that were found: 王建国、李红梅同志. */
export function neighbouringNames(text: string, found: readonly PersonName[]): PersonName[] {
  const row = new Map(found.map((name) => [name.index, name]));
  const ends = new Set(found.map((name) => name.index + name.text.length));
  for (const { index } of found) {
    for (let end = index - 1; joint.test(text.charAt(end)) && !ends.has(end);) {
      const name = nameAtEnd(behind(text, end), 'beside');
      if (name === '') break;
      ends.add(end);
      end -= name.length;
      row.set(end, { index: end, text: name });
      end -= 1;
    }
  }
  // The map grows while it is gone through: a name that was just found may have a neighbour too.
  for (const { index, text: before } of row.values()) {
    const at = index + before.length;
    if (!joint.test(text.charAt(at)) || row.has(at + 1)) continue;
    const name = nameAtStart(ahead(text, at + 1), text.charAt(at) === '、' ? 'beside' : 'alone');
    if (name !== '') row.set(at + 1, { index: at + 1, text: name });
  }
  return [...row.values()];
}
