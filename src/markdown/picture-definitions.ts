import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Definitions of addresses, `[图]: ./a.png`, that a body uses for pictures. */
export function pictureDefinitions(tree: Root): ReadonlySet<Definition> {
  const used = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => {
    used.add(identifier);
  });
  const definitions = new Set<Definition>();
  visit(tree, 'definition', (definition) => {
    if (used.has(definition.identifier)) definitions.add(definition);
  });
  return definitions;
}
