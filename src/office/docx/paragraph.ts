import { element, type Xml } from '../xml.ts';
import type { StyleId } from './styles.ts';
import { twips, valued } from './word-xml.ts';

/** A place to which a tab leads. */
export interface TabStop {
  /** Millimetres from the left margin. */
  at: number;
  /** The text after the tab ends there instead of beginning there. */
  isRight?: true;
  /** Draws the line to write on that leads there. */
  isLine?: true;
}

/** What sets a paragraph apart from its style. */
export interface ParagraphOptions {
  tabs?: readonly TabStop[];
  startsPage?: true;
}

function run(text: string): Xml {
  const pieces = text.split(/(\t)/u).filter((piece) => piece !== '');
  return element(
    'w:r',
    {},
    ...pieces.map((piece) => (piece === '\t' ? element('w:tab') : element('w:t', { 'xml:space': 'preserve' }, piece))),
  );
}

const tabStop = ({ at, isRight, isLine }: TabStop): Xml =>
  element('w:tab', {
    'w:val': isRight ? 'right' : 'left',
    'w:leader': isLine ? 'underscore' : undefined,
    'w:pos': twips(at),
  });

/** Writes a paragraph; a tab character in its text leads to the next tab stop. */
export function paragraph(style: StyleId, text: string, { tabs = [], startsPage }: ParagraphOptions = {}): Xml {
  const properties = [
    valued('pStyle', style),
    ...(startsPage ? [element('w:pageBreakBefore')] : []),
    ...(tabs.length > 0 ? [element('w:tabs', {}, ...tabs.map(tabStop))] : []),
  ];
  return element('w:p', {}, element('w:pPr', {}, ...properties), ...(text === '' ? [] : [run(text)]));
}
