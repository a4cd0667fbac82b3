import { element, type Xml } from '../xml.ts';
import { valued, wordNamespaces } from './word-xml.ts';

const field = (type: string): Xml => element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }));
const text = (value: string): Xml => element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, value));

/**
 * The page number between two dashes, one character from the outer edge of the text (GB/T 9704-2012 7.5).
 *
 * @param side Of the page on which it is: odd pages have their outer edge on the right.
 */
export function footerRoot(side: 'left' | 'right'): Xml {
  return element(
    'w:ftr',
    wordNamespaces,
    element(
      'w:p',
      {},
      element(
        'w:pPr',
        {},
        valued('pStyle', 'Footer'),
        element('w:ind', { [`w:${side}Chars`]: 100, [`w:${side}`]: 280 }),
        valued('jc', side),
      ),
      text('－ '),
      field('begin'),
      element('w:r', {}, element('w:instrText', { 'xml:space': 'preserve' }, ' PAGE ')),
      field('separate'),
      text('1'),
      field('end'),
      text(' －'),
    ),
  );
}
