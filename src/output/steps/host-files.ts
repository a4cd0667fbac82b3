import { hostFiles } from '../hosts/host-files.ts';
import { addedFile, type Step } from '../site-file.ts';

/**
 * Adds configuration of hosts, made for the files that have gone by.
 *
 * @param base Base path of the site, with a slash at both ends.
 */
export function hostConfiguration(base: string): Step {
  return async function* (files) {
    const paths: string[] = [];
    for await (const file of files) {
      paths.push(file.path);
      yield file;
    }
    for (const [path, text] of hostFiles(base, paths)) yield addedFile(path, text);
  };
}
