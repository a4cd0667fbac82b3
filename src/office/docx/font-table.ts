import { officialFonts } from '../official-layout.ts';
import { element, type Xml } from '../xml.ts';
import { valued, wordNamespaces } from './word-xml.ts';

/** Fonts of every document with what takes their place, as the part `fontTable.xml`. */
export function fontTableRoot(): Xml {
  const fonts = Object.values(officialFonts).map(({ name, instead, family }) =>
    element('w:font', { 'w:name': name }, valued('altName', instead), valued('family', family)),
  );
  return element('w:fonts', wordNamespaces, ...fonts);
}
