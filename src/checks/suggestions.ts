import { collections, type Collection } from '../model/collections.ts';
import type { DocumentIndex } from '../library/document-index.ts';

/** Sentence that names the likeliest right value; empty when nothing is like it. */
export function didYouMean(value: string | undefined): string {
  return value === undefined ? '' : `最接近的是「${value}」`;
}

/** Says that a reference leads nowhere, and what to write instead. */
export function missingEntry(library: DocumentIndex, collection: Collection, id: string): string {
  const meant = library.nearest(collection, id);
  const title = meant?.title ?? '';
  const advice = meant
    ? `最接近的是「${meant.id}」${title && `（${title}）`}`
    : `请先新建 content/${collection}/${id}.mdx`;
  return `没有编号为「${id}」的${collections[collection].label}。${advice}`;
}
