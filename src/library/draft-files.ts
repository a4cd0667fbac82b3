import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../markdown/decode.ts';
import { splitFrontmatter } from '../markdown/frontmatter.ts';
import { readYaml } from '../markdown/yaml-record.ts';
import { fieldsAt } from '../model/references.ts';

/**
 * Names of the files in a collection's folder that say `draft: true`.
 *
 * @param folder Folder of one collection; none has no drafts.
 */
export function draftFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .filter((name) => {
      const { yaml, yamlOffset } = splitFrontmatter(decodeText(readFileSync(join(folder, name))).text);
      return fieldsAt(readYaml(yaml, yamlOffset).value, 'draft')[0]?.value === true;
    });
}
