/** Folder of the index inside the built site. */
export const indexFolder = 'pagefind';

/**
 * Language that the index declares: BCP 47 for "undetermined".
 *
 * Pagefind 1.6 stems 33 languages and segments Chinese, Japanese and Thai, in the index with one dictionary and in queries with
 * the browser's. Under this one it does neither, so words reach the index as the analyzer cut them.
 */
export const engineLanguage = 'und';
