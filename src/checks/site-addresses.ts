import { collections } from '../model/vocabulary.ts';

/** Pages of the site that are no entries: the home page, the lists and search. */
export const listAddresses: ReadonlySet<string> = new Set([
  '/',
  ...collections.filter((collection) => collection !== 'pages').map((collection) => `/${collection}/`),
  '/search/',
]);
