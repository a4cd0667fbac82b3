import { entryAddress, listAddress } from '../model/address.ts';
import type { ContentIssue } from '../model/issue.ts';
import { isCollection, isPaged } from '../model/collections.ts';

/**
 * Address of the page that shows a content file, for a problem, whose case its path does not say, of the list;
 * `undefined` for files that no page shows.
 */
function pageOf(path: string): string | undefined {
  const [, folder = '', id = ''] = /(?:^|\/)([a-z]+)\/([^/]+)\.mdx$/.exec(path) ?? [];
  if (!isCollection(folder)) return undefined;
  return isPaged(folder) ? entryAddress(folder, id) : listAddress(folder);
}

/**
 * What the check says of the files that a page shows.
 *
 * @param address Address of the page below the base path. Example: `/methods/wu-cha/`.
 */
export function findingsForPage(issues: readonly ContentIssue[], address: string): ContentIssue[] {
  return issues.filter(({ path }) => pageOf(path) === address);
}
