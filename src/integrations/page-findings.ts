import { addressOf } from '../model/address.ts';
import type { ContentIssue } from '../model/issue.ts';
import { collections } from '../model/vocabulary.ts';

/** Address of the page that shows a content file; `undefined` for files that no page shows. */
export function pageOf(path: string): string | undefined {
  const [, folder = '', id = ''] = /(?:^|\/)([a-z]+)\/([^/]+)\.mdx$/.exec(path) ?? [];
  const collection = collections.find((name) => name === folder);
  return collection && addressOf(collection, id).replace(/#.*$/, '');
}

/**
 * What the check says of the files that a page shows.
 *
 * @param address Address of the page below the base path. Example: `/methods/wu-cha/`.
 */
export function findingsForPage(issues: readonly ContentIssue[], address: string): ContentIssue[] {
  return issues.filter(({ path }) => pageOf(path) === address);
}
