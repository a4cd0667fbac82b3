import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One printed page. */
export interface Sheet {
  /** Points. A4 is 595 by 842. */
  width: number;
  height: number;
  text: string;
  /** Texts that reach beyond the edge of the paper. */
  clipped: string[];
}

/** Reads a PDF page by page. */
export async function readPdf(bytes: Uint8Array): Promise<Sheet[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{ text: item.str, left: Number(item.transform[4]), width: item.width }] : []));
    const clipped = runs.filter((run) => run.left < -1 || run.left + run.width > width + 1).map(({ text }) => text);
    sheets.push({ width, height, text: runs.map(({ text }) => text).join(''), clipped });
  }
  await task.destroy();
  return sheets;
}
