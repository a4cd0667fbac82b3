import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { authorCodeIn } from './author-code.ts';

/**
 * Stops the build of a document that holds code, even where nobody ran the checks.
 *
 * The checks report all of it at once; this is the second lock.
 *
 * @throws {VFileMessage} At the first code.
 */
export function remarkRefuseCode() {
  return (tree: Root, file: VFile): void => {
    const [code] = authorCodeIn(tree);
    if (code) file.fail(code.message, code.start);
  };
}
