import { officialFonts, officialLayout, type FontRole } from '../official-layout.ts';
import { element, type Xml } from '../xml.ts';
import { spreadsheetNamespace } from './sheet-xml.ts';

/** A style of cells. */
interface CellStyle {
  font: FontRole;
  /** Points. */
  size: number;
  across: 'left' | 'center';
  down?: 'top';
  /** Lines around the cell. */
  isBoxed?: true;
  /** Number of the format: built-in, or one of `formats`. Default: general. */
  format?: number;
  /** Six hexadecimal digits. */
  colour?: string;
}

/** Formats that Excel does not have built in, by their numbers. */
const formats = { 164: 'yyyy"年"m"月"d"日"' } as const;

const { size: bodySize, title } = { size: 11, title: officialLayout.sizes.title };
const cell = { font: 'body', size: bodySize, isBoxed: true } as const;

/** Styles in the order of their numbers; the first is that of cells without one. */
const styles = {
  none: { font: 'number', size: bodySize, across: 'left' },
  title: { font: 'title', size: title, across: 'center' },
  line: { font: 'body', size: 12, across: 'left' },
  name: { font: 'heading', size: bodySize, across: 'center', isBoxed: true },
  // As text, so that 3-1 does not become a date. Excel shows long texts of that format as ####.
  short: { ...cell, across: 'left', format: 49 },
  long: { ...cell, across: 'left' },
  number: { ...cell, across: 'center' },
  date: { ...cell, across: 'center', format: 164 },
  note: { ...cell, across: 'left', down: 'top' },
  remark: { font: 'body', size: 9, across: 'left', colour: '595959' },
} as const satisfies Record<string, CellStyle>;
export type CellStyleName = keyof typeof styles;

/** Number of a style. */
export const styleNumber = (name: CellStyleName): number => Object.keys(styles).indexOf(name);

function fontElement({ font, size, colour }: CellStyle): Xml {
  return element(
    'font',
    {},
    element('sz', { val: size }),
    ...(colour === undefined ? [] : [element('color', { rgb: `FF${colour}` })]),
    element('name', { val: officialFonts[font].name }),
    element('charset', { val: 134 }),
  );
}

function borders(): Xml {
  const sides = ['left', 'right', 'top', 'bottom'];
  const thin = sides.map((side) => element(side, { style: 'thin' }, element('color', { rgb: 'FF000000' })));
  return element(
    'borders',
    { count: 2 },
    element('border', {}, ...[...sides, 'diagonal'].map((side) => element(side))),
    element('border', {}, ...thin, element('diagonal')),
  );
}

function formatOf({ isBoxed, format = 0, across, down }: CellStyle, font: number): Xml {
  return element(
    'xf',
    {
      numFmtId: format,
      fontId: font,
      fillId: 0,
      borderId: isBoxed ? 1 : 0,
      xfId: 0,
      applyNumberFormat: 1,
      applyFont: 1,
      applyBorder: 1,
      applyAlignment: 1,
    },
    element('alignment', {
      horizontal: across,
      vertical: down ?? 'center',
      wrapText: 1,
      indent: isBoxed && across === 'left' ? 1 : undefined,
    }),
  );
}

/** The styles of every workbook, as the part `styles.xml`. */
export function cellStylesRoot(): Xml {
  const all: CellStyle[] = Object.values(styles);
  const ownFormats = Object.entries(formats).map(([numFmtId, formatCode]) =>
    element('numFmt', { numFmtId, formatCode }),
  );
  const fills = ['none', 'gray125'].map((patternType) => element('fill', {}, element('patternFill', { patternType })));
  const plain = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
  return element(
    'styleSheet',
    { xmlns: spreadsheetNamespace },
    element('numFmts', { count: ownFormats.length }, ...ownFormats),
    element('fonts', { count: all.length }, ...all.map(fontElement)),
    element('fills', { count: fills.length }, ...fills),
    borders(),
    element('cellStyleXfs', { count: 1 }, plain),
    element('cellXfs', { count: all.length }, ...all.map(formatOf)),
    element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  );
}
