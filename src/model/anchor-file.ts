import { textHash } from './text-hash.ts';

/**
 * Which of some files has the present address of an anchor; the same in the build and in browsers.
 *
 * @returns 0 to `files - 1`.
 */
export const anchorFile = (anchor: string, files: number): number => textHash(anchor) % files;
