import { officePackage, type Part, type Properties } from '../office-package.ts';
import { element, type Xml } from '../xml.ts';
import { cellStylesRoot } from './cell-styles.ts';
import { sheetRoot, type Sheet } from './sheet.ts';
import { sheetName, sheetType, spreadsheetNamespace } from './sheet-xml.ts';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What is repeated on each printed page, as names that Excel knows. */
function printTitles(sheets: readonly Sheet[]): Xml[] {
  const names = sheets.flatMap(({ name, headRow }, localSheetId) => {
    const quoted = sheetName(name).replaceAll("'", "''");
    const attributes = { name: '_xlnm.Print_Titles', localSheetId };
    return headRow === undefined ? [] : [element('definedName', attributes, `'${quoted}'!$${headRow}:$${headRow}`)];
  });
  return names.length === 0 ? [] : [element('definedNames', {}, ...names)];
}

/**
 * Makes an Excel workbook; the same content gives the same bytes. Costs time in proportion to its cells.
 *
 * @param sheets At least one; their names differ in more than what Excel does not allow in them.
 */
export function xlsxFile(sheets: readonly Sheet[], properties: Properties): Uint8Array {
  const listed = sheets.map(({ name }, index) =>
    element('sheet', { name: sheetName(name), sheetId: index + 1, 'r:id': `rId${index + 1}` }),
  );
  const workbook: Part = {
    path: 'xl/workbook.xml',
    type: sheetType('sheet.main'),
    root: element(
      'workbook',
      { xmlns: spreadsheetNamespace, 'xmlns:r': relationships },
      element('bookViews', {}, element('workbookView', { activeTab: 0 })),
      element('sheets', {}, ...listed),
      ...printTitles(sheets),
    ),
    relations: [
      ...sheets.map((_, index) => ({
        id: `rId${index + 1}`,
        kind: 'worksheet',
        target: `worksheets/sheet${index + 1}.xml`,
      })),
      { id: `rId${sheets.length + 1}`, kind: 'styles', target: 'styles.xml' },
    ],
  };
  const parts = sheets.map((sheet, index): Part => {
    return { path: `xl/worksheets/sheet${index + 1}.xml`, type: sheetType('worksheet'), root: sheetRoot(sheet) };
  });
  return officePackage(
    [workbook, ...parts, { path: 'xl/styles.xml', type: sheetType('styles'), root: cellStylesRoot() }],
    properties,
  );
}
