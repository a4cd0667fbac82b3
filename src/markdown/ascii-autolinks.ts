import type { Link, Root } from 'mdast';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import { SKIP, visit } from 'unist-util-visit';

const autolinks: ReadonlySet<string | undefined> = new Set(['protocolAutolink', 'wwwAutolink']);

/** Runs a state with every character outside ASCII shown to it as the end of the text, until it hands over to `ok`. */
function endAtNonAscii(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      let done = false;
      let real: Code = null;
      const leave =
        (state: State): State =>
        () => {
          done = true;
          return state(real);
        };
      const masked =
        (state: State): State =>
        (code) => {
          real = code;
          const next = state(code !== null && code > 127 ? null : code);
          return done || !next ? next : masked(next);
        };
      return masked(construct.tokenize.call(this, effects, leave(ok), leave(nok)));
    },
  };
}

function endPartsAtNonAscii(construct: Construct): Construct {
  const within =
    (attempt: Effects['attempt']): Effects['attempt'] =>
    (parts, ok, nok) =>
      attempt(
        'tokenize' in parts && typeof parts.tokenize === 'function' ? endAtNonAscii(parts as Construct) : parts,
        ok,
        nok,
      );
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return construct.tokenize.call(this, { ...effects, attempt: within(effects.attempt) }, ok, nok);
    },
  };
}

/**
 * Lets GFM read a bare web address up to where Chinese text begins: `见https://example.org/a。然后` links
 * `https://example.org/a`.
 *
 * RFC 3986 allows only ASCII in an address, but GFM goes on to the next space, which Chinese does not write.
 *
 * @param extension GFM for micromark.
 */
export function withAsciiAutolinks(extension: Extension): Extension {
  if (!extension.text) return extension;
  const text = Object.entries(extension.text).map(([code, constructs]) => [
    code,
    [constructs ?? []]
      .flat()
      .map((construct) => (autolinks.has(construct.name) ? endPartsAtNonAscii(construct) : construct)),
  ]);
  return { ...extension, text: Object.fromEntries(text) as Extension['text'] };
}

/** Where the address of a link that GFM made from plain text ends too late; such links alone have no position. */
function excess({ children, position }: Link): { address: string; rest: string } | undefined {
  const [label] = children;
  if (position || label?.type !== 'text') return undefined;
  const end = label.value.search(/[^\x00-\x7f]/);
  return end === -1 ? undefined : { address: label.value.slice(0, end), rest: label.value.slice(end) };
}

/** Ends links where Chinese text begins that GFM found in a tree's plain text, after it was read. */
export function endAutolinksAtAscii(tree: Root): void {
  visit(tree, 'link', (link, index, parent) => {
    const cut = excess(link);
    if (!cut || !parent || index === undefined) return undefined;
    link.url = link.url.slice(0, -cut.rest.length);
    link.children = [{ type: 'text', value: cut.address }];
    parent.children.splice(index + 1, 0, { type: 'text', value: cut.rest });
    return [SKIP, index + 2];
  });
}
