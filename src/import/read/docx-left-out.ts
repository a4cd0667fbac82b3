/** Names of what a document contains besides text, as their elements begin. */
const objects: readonly [RegExp, string][] = [
  [/<m:oMath[ >]/g, '个公式'],
  [/<c:chart[ >]/g, '个图表'],
  [/<dgm:relIds[ >]/g, '个 SmartArt 图形'],
  [/<o:OLEObject[ >]/g, '个嵌入的文件'],
];

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** Text of a part, its paragraphs parted by spaces. */
function xmlText(xml: string): string {
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g)].map(([, text]) => text ?? ' ');
  return texts
    .join('')
    .replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Notes of a part that contains them one by one, without the two that only draw the line above them. */
function notesOf(xml: string, element: 'w:footnote' | 'w:endnote' | 'w:comment'): string[] {
  return [...xml.matchAll(new RegExp(`<${element} ([^>]*)>(.*?)</${element}>`, 'gs'))]
    .filter(([, attributes = '']) => !/w:type="(?:separator|continuation)/.test(attributes))
    .map(([, , note = '']) => xmlText(note))
    .filter((text) => text !== '');
}

/**
 * Lists what a Word document contains besides the text and the pictures that are read: footnotes, comments, headers and
 * footers, drawn and embedded objects.
 *
 * @param parts The document's parts by name.
 * @returns In Chinese, one line a thing.
 */
export function docxLeftOut(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const decoder = new TextDecoder();
  const xmlOf = (name: string): string => decoder.decode(parts.get(name));
  const margins = [...parts.keys()]
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .map((name) => xmlText(xmlOf(name)));
  const document = xmlOf('word/document.xml');
  return [
    ...notesOf(xmlOf('word/footnotes.xml'), 'w:footnote').map((text, index) => `脚注 ${index + 1}：${text}`),
    ...notesOf(xmlOf('word/endnotes.xml'), 'w:endnote').map((text, index) => `尾注 ${index + 1}：${text}`),
    ...notesOf(xmlOf('word/comments.xml'), 'w:comment').map((text, index) => `批注 ${index + 1}：${text}`),
    // A page number alone is no text.
    ...[...new Set(margins)].filter((text) => /\p{L}/u.test(text)).map((text) => `页眉页脚：${text}`),
    ...objects.flatMap(([element, name]) => {
      const count = document.match(element)?.length ?? 0;
      return count > 0 ? [`${count} ${name}没有导入`] : [];
    }),
  ];
}
