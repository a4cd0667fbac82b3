import type { Definition, Image, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { pictureDefinitions } from './picture-definitions.ts';

/** Marks that a bundler or a file system gives a meaning of its own: `./code.js?a.png` would be code. */
const meaningful = /[?#%\\:*"<>|!&=;\u0000-\u001f\u007f]/u;

/** An address as the build reads it; a wrong escape stays as it is. */
export function decodedAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Whether an address can only be that of a file beside the document: no mark in it means anything but itself. */
export function isPlainAddress(address: string): boolean {
  const name = decodedAddress(address);
  return (
    name.startsWith('./') &&
    !meaningful.test(name) &&
    name
      .slice(2)
      .split('/')
      .every((part) => part !== '' && !part.startsWith('.'))
  );
}

/** What names a picture's address in a body: pictures, and definitions that pictures use. */
export function pictureAddresses(tree: Root): (Image | Definition)[] {
  const addresses: (Image | Definition)[] = [...pictureDefinitions(tree)];
  visit(tree, 'image', (image) => {
    addresses.push(image);
  });
  return addresses;
}
