/** Markup that `element` has made; any other string is text. */
export interface Xml {
  xml: string;
}

/** Attributes by name; one that is `undefined` is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What XML 1.0 does not allow: control characters and halves of characters. */
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

const escaped = (text: string): string =>
  text
    .replace(impossible, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Writes an element; children that are strings are text. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly (Xml | string)[]): Xml {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(String(value))}"`,
  );
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : child.xml)).join('');
  const open = name + written.join('');
  return { xml: inside === '' ? `<${open}/>` : `<${open}>${inside}</${name}>` };
}

/** Writes a whole file with its root element. */
export const xmlFile = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.xml}`;
