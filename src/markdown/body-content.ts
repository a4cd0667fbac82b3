import type { ShownPicture } from '../model/shown-picture.ts';
import type { BodyPart, BodyPicture } from './body-parts.ts';

/** What makes elements: `Fragment` and `jsx` of Astro's JSX runtime. */
interface Runtime {
  Fragment: unknown;
  jsx(type: unknown, props: Record<string, unknown>): unknown;
}

/** Component that shows a body, as `@astrojs/mdx` makes it from a module. */
export type BodyContent = (props: { components?: Readonly<Record<string, unknown>> }) => unknown;

const isPicture = (part: BodyPart): part is BodyPicture => typeof part === 'object' && 'picture' in part;

/**
 * Makes the component that shows a body.
 *
 * Everything of the author's is data: texts that are shown as they are, literal attributes and names of components.
 *
 * @param pictureAt The picture that a path names, seen from the document.
 */
export function bodyContent(
  parts: readonly BodyPart[],
  { Fragment, jsx }: Runtime,
  pictureAt: (path: string) => ShownPicture | undefined,
): BodyContent {
  const draw = (part: BodyPart, components: Readonly<Record<string, unknown>>): unknown => {
    // Astro drops HTML that is nothing but space; as text the space between two components stays.
    if (typeof part === 'string') return part.trim() === '' ? part : jsx(Fragment, { 'set:html': part });
    if (isPicture(part)) {
      const { picture, ...text } = part;
      return jsx(components.img, { ...text, picture: pictureAt(picture), path: picture });
    }
    // With children, even none, a component does not show what it shows by itself.
    const { name, attributes, children } = part;
    return jsx(components[name], {
      ...attributes,
      ...(children.length > 0 && { children: children.map((child) => draw(child, components)) }),
    });
  };
  const Content: BodyContent = ({ components = {} }) =>
    jsx(Fragment, { children: parts.map((part) => draw(part, components)) });
  // Marks by which Astro knows who renders a component.
  return Object.assign(Content, {
    [Symbol.for('mdx-component')]: true,
    [Symbol.for('astro:renderer')]: 'astro:jsx',
  });
}
