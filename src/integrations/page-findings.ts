import { entryAddress } from '../model/address.ts';
import type { ContentIssue } from '../model/issue.ts';
import { isCollection } from '../model/collections.ts';

/** Address of the page that shows a content file; `undefined` for files that no page shows. */
function pageOf(path: string): string | undefined {
  const [, folder = '', id = ''] = /(?:^|\/)([a-z]+)\/([^/]+)\.mdx$/.exec(path) ?? [];
  return isCollection(folder) ? entryAddress(folder, id).replace(/#.*$/, '') : undefined;
}

/**
 * What the check says of the files that a page shows.
 *
 * @param address Address of the page below the base path. Example: `/methods/wu-cha/`.
 */
export function findingsForPage(issues: readonly ContentIssue[], address: string): ContentIssue[] {
  return issues.filter(({ path }) => pageOf(path) === address);
}
