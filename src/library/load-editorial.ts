import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../markdown/decode.ts';
import { positionsIn } from '../markdown/text-positions.ts';
import { readYaml } from '../markdown/yaml-record.ts';
import { editorialSchemas, noEditorial, type Editorial, type EditorialList } from '../model/editorial.ts';
import type { ContentIssue } from '../model/issue.ts';

/** The editors' lists as they are on disk. */
export interface LoadedEditorial {
  editorial: Editorial;
  /** What is wrong with the files; a list that cannot be read is empty. */
  issues: readonly ContentIssue[];
}

/** Reads one list from the text of its file. */
export function readEditorialList<L extends EditorialList>(
  list: L,
  path: string,
  source: string | Uint8Array,
): { entries: Editorial[L]; issues: ContentIssue[] } {
  const { text } = decodeText(source);
  const yaml = readYaml(text, 0);
  const positionAt = positionsIn(text);
  const result = editorialSchemas[list].safeParse(yaml.value ?? []);
  const found = [
    ...yaml.problems.map(({ offset, message }) => ({ offset, message })),
    ...(yaml.problems.length > 0
      ? []
      : (result.error?.issues ?? []).map((issue) => ({
          offset: yaml.valueOffset(issue.path),
          message: `这里写得不对：${issue.message}。请照上面各行的样子写`,
        }))),
  ];
  const issues = found.map(({ offset, message }): ContentIssue => ({
    rule: 'editorial-list',
    severity: 'error',
    path,
    ...positionAt(offset),
    message,
  }));
  return { entries: (result.success ? result.data : []) as unknown as Editorial[L], issues };
}

/**
 * Reads the editors' lists.
 *
 * @param directory Folder of the lists; none has none.
 * @param shownAs The folder's name in reports. Default: `editorial`.
 */
export function loadEditorial(directory: string, shownAs = 'editorial'): LoadedEditorial {
  const issues: ContentIssue[] = [];
  const read = <L extends EditorialList>(list: L): Editorial[L] => {
    const file = join(directory, `${list}.yaml`);
    if (!existsSync(file)) return noEditorial[list];
    const loaded = readEditorialList(list, `${shownAs}/${list}.yaml`, readFileSync(file));
    issues.push(...loaded.issues);
    return loaded.entries;
  };
  return {
    editorial: { wordings: read('wordings'), names: read('names'), people: read('people'), themes: read('themes') },
    issues,
  };
}
