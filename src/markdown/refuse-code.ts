import type { Root } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { authorCodeIn, type AuthorCode } from './author-code.ts';
import { componentNames, componentRules, isComponentName } from './component-rules.ts';
import { elementsOf } from './components.ts';

/** Elements and attributes beyond the project's own components, which a framework might give a meaning: `<Fragment set:html="…">`. */
function unlistedIn(tree: Root): AuthorCode[] {
  return elementsOf(tree).flatMap((element): AuthorCode[] => {
    const start: Point | undefined = element.position?.start;
    const { name } = element;
    if (!isComponentName(name)) return [{ start, message: `不能用组件 <${name ?? ''}>，可用的有：${componentNames.join('、')}` }];
    const allowed: object = componentRules[name].attributes;
    return element.attributes.flatMap((attribute) => {
      const isAllowed = attribute.type === 'mdxJsxAttribute' && Object.hasOwn(allowed, attribute.name);
      return isAllowed ? [] : [{ start: attribute.position?.start ?? start, message: `组件 <${name}> 不能有这个属性` }];
    });
  });
}

/**
 * Stops the build of a document that holds code, or anything but the project's components, even where nobody ran the checks.
 *
 * The checks report all of it at once; this is the second lock.
 *
 * @throws {VFileMessage} At the first code.
 */
export function remarkRefuseCode() {
  return (tree: Root, file: VFile): void => {
    const [code] = [...authorCodeIn(tree), ...unlistedIn(tree)];
    if (code) file.fail(code.message, code.start);
  };
}
