import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { listFiles } from '../../src/files/list-files.ts';
import { projectRoot } from '../../src/build/site-settings.ts';
import { collections } from '../../src/model/collections.ts';

/** A metric as a case's frontmatter declares it. */
export interface DeclaredMetric {
  /** Case id, a slash, metric id: the form of `data-metric`. */
  key: string;
  value: number;
  wording: string;
}

/** Frontmatter of a document, parsed without the code that the build reads it with. */
export function readFrontmatter(file: string): unknown {
  return parse(/^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(file, 'utf8'))?.[1] ?? '');
}

/** Every metric that the cases declare. */
export function declaredMetrics(): DeclaredMetric[] {
  const folder = join(projectRoot, 'content', 'cases');
  return listFiles(folder)
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) => {
      const { metrics } = collections.cases.schema.parse(readFrontmatter(join(folder, name)));
      return Object.entries(metrics).map(([id, { value, wording }]) => ({
        key: `${name.slice(0, -4)}/${id}`,
        value,
        wording,
      }));
    });
}
