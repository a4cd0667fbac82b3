import type { Element, Nodes, Parents, Text } from 'hast';

const named = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements around which white space is not shown. Source: HTML, rendering; `hast-util-minify-whitespace`. */
const blocks = named(
  'address article aside blockquote body br caption center col colgroup dd dialog dir div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre section summary table tbody td tfoot th thead tr ul wbr xmp',
);

/** Elements that show something themselves, so that white space beside them is shown. */
const shown = named('audio button canvas embed iframe img input math object picture select svg textarea video');

/** Elements that show nothing. */
const unseen = named(
  'area base basefont datalist dialog head link meta noembed noframes param rp script source style template title track',
);

/** Elements whose white space is text. */
const preformatted = named('listing plaintext pre script style textarea xmp');

/** What lies before and after a node. */
interface Sides {
  /** Whether white space would not be shown at the beginning. */
  before: boolean;
  /** Whether it would not be shown at the end. */
  after: boolean;
}

/** Whether white space before a node would not be shown; `undefined` where that depends on what comes after it. */
function endsLine(node: Nodes): boolean | undefined {
  if (node.type === 'text') return /[^ \t\n\f\r]/u.test(node.value) ? false : undefined;
  if (node.type !== 'element') return false;
  return shown.has(node.tagName) ? false : blocks.has(node.tagName) || undefined;
}

/** Whether white space would not be shown before a child; where all that follows shows nothing, as after the parent. */
function endsLineBefore(nodes: readonly Nodes[], index: number, after: boolean | undefined): boolean | undefined {
  for (let next = index; next < nodes.length; next += 1) {
    const node = nodes[next] as Nodes;
    const isSeen = node.type === 'element' && !unseen.has(node.tagName);
    const ends = endsLine(node) ?? (isSeen ? endsLineBefore(node.children, 0, undefined) : undefined);
    if (ends !== undefined) return ends;
  }
  return after;
}

/** Collapses a text; returns whether it ends in white space, or `undefined` where nothing is left of it. */
function collapseText(node: Text, { before, after }: Sides): boolean | undefined {
  const value = node.value.replace(/[\t\n\v\f\r ]+/gu, ' ');
  const start = before && value.startsWith(' ') ? 1 : 0;
  const endsInSpace = value.length > start && value.endsWith(' ');
  const end = endsInSpace && after ? value.length - 1 : value.length;
  if (start === end) return undefined;
  node.value = value.slice(start, end);
  return endsInSpace && !after;
}

/**
 * Collapses the white space of a tree as browsers show it, in place; as `hast-util-minify-whitespace` does, which looks
 * every element up in lists and took a quarter of the time that Markdown takes. Costs time in proportion to the tree.
 *
 * @param parent A tree without comments.
 * @returns Whether white space after it would not be shown.
 */
export function collapseSpace(parent: Parents, sides: Sides = { before: true, after: true }): boolean {
  if (parent.type === 'element' && preformatted.has(parent.tagName)) return true;
  const isBlock = parent.type === 'root' || blocks.has((parent as Element).tagName);
  const after = isBlock || sides.after;
  let before = isBlock || sides.before;
  const kept: Nodes[] = [];
  parent.children.forEach((child, index) => {
    const inside = { before, after: endsLineBefore(parent.children as Nodes[], index + 1, after) ?? false };
    if (child.type === 'text') {
      const endsInSpace = collapseText(child, inside);
      if (endsInSpace === undefined) return;
      before = endsInSpace;
    } else if ('children' in child) before = collapseSpace(child, inside);
    kept.push(child);
    if (child.type === 'element' && shown.has(child.tagName)) before = false;
  });
  parent.children = kept as typeof parent.children;
  return before || after;
}
