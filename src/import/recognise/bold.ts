import { paragraphText, type Paragraph } from '../block.ts';

/** Whether a whole paragraph is bold. */
export function isBold({ runs }: Paragraph): boolean {
  const inked = runs.filter(({ text }) => text.trim() !== '');
  return inked.length > 0 && inked.every(({ bold }) => bold);
}

/** The bold beginning of a paragraph that goes on in plain text; empty where there is none. */
export function boldLead(paragraph: Paragraph): string {
  if (isBold(paragraph)) return '';
  const { runs } = paragraph;
  const first = runs.findIndex(({ bold, text }) => !bold && text.trim() !== '');
  return paragraphText({ runs: runs.slice(0, Math.max(0, first)) });
}
