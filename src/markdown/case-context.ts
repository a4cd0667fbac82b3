import type { Root } from 'mdast';
import { isComponentName, takesOwnCase } from './component-rules.ts';
import { elementsOf } from './components.ts';

/** Id of the case whose file this is; `undefined` for files of other collections. */
function caseOfFile(path: string): string | undefined {
  return /(?:^|[\\/])content[\\/]cases[\\/]([^\\/]+)\.mdx$/.exec(path)?.[1];
}

/** Tells `<Metric>` and `<Practice>` on a case page which case they belong to, where the author names none. */
export function nameCase(tree: Root, path: string): void {
  const id = caseOfFile(path);
  if (id === undefined) return;
  for (const { name, attributes } of elementsOf(tree)) {
    if (!isComponentName(name) || !takesOwnCase(name)) continue;
    if (attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'case')) continue;
    attributes.push({ type: 'mdxJsxAttribute', name: 'case', value: id });
  }
}
