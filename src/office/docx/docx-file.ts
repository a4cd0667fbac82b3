import { officePackage, type Part, type Properties } from '../office-package.ts';
import { officialLayout, pageOf, type Orientation } from '../official-layout.ts';
import { element, type Xml } from '../xml.ts';
import { fontTableRoot } from './font-table.ts';
import { footerRoot } from './footer.ts';
import { stylesRoot } from './styles.ts';
import { twips, valued, wordNamespaces, wordType } from './word-xml.ts';

/** Height of the line with the page number in millimetres. */
const footerLine = 6;

function section(orientation: Orientation): Xml {
  const { width, height, margins } = pageOf(orientation);
  const { top, right, bottom, left } = margins;
  return element(
    'w:sectPr',
    {},
    element('w:footerReference', { 'w:type': 'even', 'r:id': 'rId4' }),
    element('w:footerReference', { 'w:type': 'default', 'r:id': 'rId3' }),
    element('w:pgSz', {
      'w:w': twips(width),
      'w:h': twips(height),
      'w:orient': orientation === 'landscape' ? orientation : undefined,
    }),
    element('w:pgMar', {
      'w:top': twips(top),
      'w:right': twips(right),
      'w:bottom': twips(bottom),
      'w:left': twips(left),
      'w:header': twips(15),
      'w:footer': twips(bottom - officialLayout.pageNumberGap - footerLine),
      'w:gutter': 0,
    }),
  );
}

/** `settings.xml`: numbers of even pages are on the other side, and Word need not imitate an earlier version. */
function settingsRoot(): Xml {
  const compat = element(
    'w:compat',
    {},
    element('w:compatSetting', {
      'w:name': 'compatibilityMode',
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': 15,
    }),
  );
  const punctuation = valued('characterSpacingControl', 'compressPunctuation');
  return element('w:settings', wordNamespaces, element('w:evenAndOddHeaders'), punctuation, compat);
}

/**
 * Makes a Word document; the same content gives the same bytes. Costs time in proportion to what it contains.
 *
 * @param body Paragraphs and tables in order; Word wants a paragraph after the last table.
 */
export function docxFile(body: readonly Xml[], orientation: Orientation, properties: Properties): Uint8Array {
  const document: Part = {
    path: 'word/document.xml',
    type: wordType('document.main'),
    root: element('w:document', wordNamespaces, element('w:body', {}, ...body, section(orientation))),
    relations: [
      { id: 'rId1', kind: 'styles', target: 'styles.xml' },
      { id: 'rId2', kind: 'settings', target: 'settings.xml' },
      { id: 'rId3', kind: 'footer', target: 'footer-odd.xml' },
      { id: 'rId4', kind: 'footer', target: 'footer-even.xml' },
      { id: 'rId5', kind: 'fontTable', target: 'fontTable.xml' },
    ],
  };
  return officePackage(
    [
      document,
      { path: 'word/styles.xml', type: wordType('styles'), root: stylesRoot() },
      { path: 'word/settings.xml', type: wordType('settings'), root: settingsRoot() },
      { path: 'word/footer-odd.xml', type: wordType('footer'), root: footerRoot('right') },
      { path: 'word/footer-even.xml', type: wordType('footer'), root: footerRoot('left') },
      { path: 'word/fontTable.xml', type: wordType('fontTable'), root: fontTableRoot() },
    ],
    properties,
  );
}
