import { collections, type Collection } from '../model/collections.ts';
import { titleOf, type ContentIndex } from '../library/content-index.ts';

/** Sentence that names the likeliest right value; empty when nothing is like it. */
export function didYouMean(value: string | undefined): string {
  return value === undefined ? '' : `最接近的是「${value}」`;
}

/** Says that a reference leads nowhere, and what to write instead. */
export function missingEntry(content: ContentIndex, collection: Collection, id: string): string {
  const meant = content.nearest(collection, id);
  const title = meant ? titleOf(meant) : '';
  const advice = meant
    ? `最接近的是「${meant.id}」${title && `（${title}）`}`
    : `请先新建 content/${collection}/${id}.mdx`;
  return `没有编号为「${id}」的${collections[collection].label}。${advice}`;
}
