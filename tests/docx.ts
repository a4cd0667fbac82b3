import { strToU8, zipSync } from 'fflate';

/** A paragraph of a document made for a test. */
export interface DocxParagraph {
  /** Runs of text; `**` around a run makes it bold, a line break inside it is one of the paragraph. */
  text: string;
  /** Name of a style. Example: `heading 1`. */
  style?: string;
  centred?: boolean;
  /** A page begins before it. */
  newPage?: boolean;
  /** Picture after the text, by its file name in `pictures`. */
  picture?: string;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

function runsOf(text: string): string {
  return text
    .split(/(\*\*[^*]+\*\*)/)
    .filter((run) => run !== '')
    .map((run) => {
      const bold = run.startsWith('**');
      const lines = (bold ? run.slice(2, -2) : run)
        .split('\n')
        .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
      return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${lines.join('<w:br/>')}</w:r>`;
    })
    .join('');
}

const drawing = (id: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/**
 * Makes a real .docx, as small as Word would open it.
 *
 * @param pictures File name to bytes.
 * @param tables Tables after the last paragraph, as rows of cells.
 */
export function docx(
  paragraphs: readonly (DocxParagraph | string)[],
  pictures: Readonly<Record<string, Uint8Array>> = {},
  tables: readonly string[][][] = [],
): Uint8Array {
  const names = Object.keys(pictures);
  const styles = [
    ...new Set(paragraphs.flatMap((paragraph) => (typeof paragraph === 'string' ? [] : (paragraph.style ?? [])))),
  ];
  const body = paragraphs.map((given) => {
    const { text, style, centred, newPage, picture } =
      typeof given === 'string' ? ({ text: given } as DocxParagraph) : given;
    const properties = `${style === undefined ? '' : `<w:pStyle w:val="s${styles.indexOf(style)}"/>`}${centred ? '<w:jc w:val="center"/>' : ''}`;
    return `<w:p><w:pPr>${properties}</w:pPr>${newPage ? '<w:r><w:br w:type="page"/></w:r>' : ''}${runsOf(text)}${picture === undefined ? '' : drawing(`rId${names.indexOf(picture) + 10}`)}</w:p>`;
  });
  const rows = tables.map(
    (table) =>
      `<w:tbl>${table.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:p>${runsOf(cell)}</w:p></w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
  );
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (...inner: string[]): Uint8Array =>
    strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`,
    );
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="emf" ContentType="image/x-emf"/><Default Extension="svg" ContentType="image/svg+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
    ),
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(
      relation('rId1', 'styles', 'styles.xml'),
      ...names.map((name, index) => relation(`rId${index + 10}`, 'image', `media/${name}`)),
    ),
    'word/styles.xml': strToU8(
      `<?xml version="1.0"?><w:styles ${namespaces}>${styles.map((name, index) => `<w:style w:type="paragraph" w:styleId="s${index}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body.join('')}${rows.join('')}</w:body></w:document>`,
    ),
    ...Object.fromEntries(
      names.map((name) => [`word/media/${name}`, [pictures[name] ?? new Uint8Array(), { level: 0 as const }]]),
    ),
  });
}
