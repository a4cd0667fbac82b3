import type { Root } from 'mdast';
import type { Point } from 'unist';
import { VFileMessage } from 'vfile-message';
import { authorCodeIn, type AuthorCode } from './author-code.ts';
import { attributeRules, componentNames, isComponentName } from './component-rules.ts';
import { elementsOf } from './components.ts';
import { isPictureName } from './picture.ts';
import { decodedAddress, isPlainAddress, pictureAddresses } from './picture-address.ts';

/**
 * Elements and attributes beyond the project's own components, which a framework might give a meaning: `<Fragment
 * set:html="…">`.
 */
function unlistedIn(tree: Root): AuthorCode[] {
  return elementsOf(tree).flatMap((element): AuthorCode[] => {
    const start: Point | undefined = element.position?.start;
    const { name } = element;
    if (!isComponentName(name))
      return [{ start, message: `不能用组件 <${name ?? ''}>，可用的有：${componentNames.join('、')}` }];
    const allowed = attributeRules(name);
    return element.attributes.flatMap((attribute) => {
      const isAllowed = attribute.type === 'mdxJsxAttribute' && Object.hasOwn(allowed, attribute.name);
      return isAllowed ? [] : [{ start: attribute.position?.start ?? start, message: `组件 <${name}> 不能有这个属性` }];
    });
  });
}

/** Addresses of pictures that a bundler might read as something else: it would run what they lead to. */
function hiddenCodeIn(tree: Root): AuthorCode[] {
  const suspect = pictureAddresses(tree).filter(
    ({ url }) => !isPlainAddress(url) || !isPictureName(decodedAddress(url)),
  );
  return suspect.map(({ url, position }) => ({
    start: position?.start,
    message: `图片地址「${url}」不能用，要写成 ./图片文件名，如：./photo.jpg`,
  }));
}

/**
 * Stops the build of a document that contains code, or anything but the project's components, even where nobody ran the
 * checks.
 *
 * The checks report all of it at once; this is the second lock.
 *
 * @throws {VFileMessage} At the first code.
 */
export function refuseCode(tree: Root): void {
  const [code] = [...authorCodeIn(tree), ...unlistedIn(tree), ...hiddenCodeIn(tree)];
  if (code) throw new VFileMessage(code.message, code.start);
}
