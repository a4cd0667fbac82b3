import type { ContentDocument } from '../markdown/document.ts';
import { allTexts } from '../model/references.ts';

/** A text that readers meet, in the body or in a field, with the place of each of its characters. */
export interface ShownText {
  text: string;
  /** Offset in the file of the character at an index. */
  offsetOf(index: number): number;
  isBody: boolean;
}

/** Fields that contain ids, addresses or the source's own wording, not sentences. */
const notSentences = new Set([
  'from',
  'wording',
  'id',
  'step',
  'anchor',
  'formerSlugs',
  'updated',
  'comparedOn',
  'case',
]);

/** Texts of a document in Chinese, fields first. */
export function shownTexts(document: ContentDocument): ShownText[] {
  const fields = allTexts(document.frontmatter.value)
    .filter(({ path, value }) => /\p{Script=Han}/u.test(value) && !path.some((key) => notSentences.has(String(key))))
    .map(({ path, value }): ShownText => ({
      text: value,
      offsetOf: (index) => document.frontmatter.textOffset(path, index),
      isBody: false,
    }));
  return [...fields, ...document.prose.map(({ text, offsetOf }): ShownText => ({ text, offsetOf, isBody: true }))];
}

const address = /(?:https?:\/\/|www\.)[^\s，。；：、！？“”‘’（）《》【】]*/giu;

/** Stretches of a text that are web addresses: their marks and words are not an author's. */
export function urlSpansIn(text: string): readonly { start: number; end: number }[] {
  return [...text.matchAll(address)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
}

/** Replaces a stretch of a text by another, where the file has it in one piece and as it reads. */
export function fixOf(
  document: ContentDocument,
  { offsetOf }: ShownText,
  index: number,
  old: string,
  text: string,
): { fix?: { start: number; end: number; text: string } } {
  const start = offsetOf(index);
  return document.text.startsWith(old, start) ? { fix: { start, end: start + old.length, text } } : {};
}
