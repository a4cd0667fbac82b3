import { officialFonts, officialLayout, type FontRole } from '../official-layout.ts';
import { element, type Xml } from '../xml.ts';
import { valued, wordNamespaces } from './word-xml.ts';

/** A style of paragraphs. */
interface Style {
  /** As Word shows it; the names of its own styles are English, and shown in the reader's language. */
  name: string;
  font: FontRole;
  /** Points. */
  size: number;
  /** Height of a line in points, the same with every font. Default: as the font has it, for what grows. */
  line?: number;
  /** Points before and after the paragraph. */
  before?: number;
  after?: number;
  align?: 'center' | 'left' | 'right';
  /** Six hexadecimal digits. */
  colour?: string;
  /** Level in the document's outline, from 0. */
  level?: number;
}

const muted = '404040';
const { sizes } = officialLayout;

/** Styles by id; `Normal` is what all others build on, 三号 in lines of 28 points. */
const styles = {
  Normal: { name: 'Normal', font: 'body', size: 16, line: 28 },
  Title: { name: 'Title', font: 'title', size: sizes.title, line: 34, after: 8, align: 'center', level: 0 },
  Heading1: { name: 'heading 1', font: 'heading', size: 14, line: 22, after: 3, align: 'left', level: 0 },
  Remark: { name: '表单附注', font: 'body', size: 9, line: 12, before: 5, align: 'left', colour: muted },
  FormLine: { name: '表单信息行', font: 'body', size: 12, line: 20, before: 3, after: 3, align: 'left' },
  FieldName: { name: '栏目名称', font: 'heading', size: 12, line: 16, align: 'center' },
  ColumnName: { name: '表头', font: 'heading', size: 10.5, line: 14, align: 'center' },
  FieldText: { name: '填写处', font: 'body', size: 12, align: 'left' },
  Hint: { name: '填写提示', font: 'body', size: 9, line: 12, align: 'left', colour: muted },
  Note: { name: '填写说明', font: 'body', size: 10.5, line: 19, align: 'left' },
  Gap: { name: '表间空行', font: 'body', size: 6, line: 6, align: 'left' },
  Footer: { name: 'footer', font: 'number', size: sizes.pageNumber },
} as const satisfies Record<string, Style>;
export type StyleId = keyof typeof styles;

function runProperties({ font, size, colour }: Style): Xml {
  const { name } = officialFonts[font];
  const latin = officialFonts[font === 'number' ? 'number' : 'latin'].name;
  return element(
    'w:rPr',
    {},
    element('w:rFonts', { 'w:ascii': latin, 'w:hAnsi': latin, 'w:eastAsia': name, 'w:cs': latin }),
    ...(colour === undefined ? [] : [valued('color', colour)]),
    valued('sz', size * 2),
    valued('szCs', size * 2),
  );
}

function paragraphProperties({ line, before = 0, after = 0, align, level }: Style): Xml {
  const spacing = {
    'w:before': before * 20,
    'w:after': after * 20,
    ...(line === undefined ? { 'w:line': 240, 'w:lineRule': 'auto' } : { 'w:line': line * 20, 'w:lineRule': 'exact' }),
  };
  return element(
    'w:pPr',
    {},
    ...(level === undefined ? [] : [element('w:keepNext')]),
    valued('snapToGrid', 0),
    element('w:spacing', spacing),
    ...(align === undefined ? [] : [valued('jc', align)]),
    ...(level === undefined ? [] : [valued('outlineLvl', level)]),
  );
}

function styleElement(id: string, style: Style): Xml {
  const isNormal = id === 'Normal';
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': isNormal ? 1 : undefined, 'w:styleId': id },
    valued('name', style.name),
    ...(isNormal ? [] : [valued('basedOn', 'Normal')]),
    element('w:qFormat'),
    paragraphProperties(style),
    runProperties(style),
  );
}

/** The styles of every document, as the part `styles.xml`. */
export function stylesRoot(): Xml {
  const language = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' });
  const defaults = element('w:docDefaults', {}, element('w:rPrDefault', {}, element('w:rPr', {}, language)));
  return element(
    'w:styles',
    wordNamespaces,
    defaults,
    ...Object.entries(styles).map(([id, style]) => styleElement(id, style)),
  );
}
