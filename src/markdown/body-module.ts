import type { BodyPart, BodyPicture } from './body-parts.ts';
import type { RenderedBody } from './render-body.ts';

const isPicture = (part: BodyPart): part is BodyPicture => typeof part === 'object' && 'picture' in part;

/** Pictures of a body, those inside components too. */
const picturesIn = (parts: readonly BodyPart[]): string[] =>
  parts.flatMap((part) =>
    typeof part === 'string' ? [] : isPicture(part) ? [part.picture] : picturesIn(part.children),
  );

/**
 * Writes the module that renders a body: what `@astrojs/mdx` reads from a Markdown processor.
 *
 * Everything of the author's is written as JSON, so that no text can become code.
 *
 * @returns JavaScript that exports the body as a component, its headings and its frontmatter.
 */
export function bodyModule({
  parts,
  headings,
  frontmatter,
}: RenderedBody & { frontmatter: Record<string, unknown> }): string {
  const pictures = [...new Set(picturesIn(parts))];
  const written = (some: readonly BodyPart[]): string => `[${some.map(writePart).join(', ')}]`;
  const writePart = (part: BodyPart): string => {
    if (typeof part === 'string') {
      const text = JSON.stringify(part);
      // Astro drops HTML that is nothing but space; as text the space between two components stays.
      return part.trim() === '' ? text : `jsx(Fragment, { 'set:html': ${text} })`;
    }
    if (!isPicture(part)) {
      // With children, even none, a component does not show what it shows by itself.
      const children = part.children.length > 0 ? `, children: ${written(part.children)}` : '';
      return `jsx(components[${JSON.stringify(part.name)}], { ...${JSON.stringify(part.attributes)}${children} })`;
    }
    const { picture, ...text } = part;
    return `jsx(components.img, { ...${JSON.stringify(text)}, src: picture${pictures.indexOf(picture)} })`;
  };
  return [
    "import { Fragment, jsx } from 'astro/jsx-runtime';",
    ...pictures.map((address, index) => `import picture${index} from ${JSON.stringify(address)};`),
    `export const frontmatter = ${JSON.stringify(frontmatter)};`,
    `export const getHeadings = () => ${JSON.stringify(headings)};`,
    `export default function MDXContent({ components }) { return jsx(Fragment, { children: ${written(parts)} }); }`,
    '',
  ].join('\n');
}
