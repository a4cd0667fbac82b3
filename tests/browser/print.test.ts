import { afterAll, expect, test } from 'vitest';
import { at, openPage } from './harness.ts';
import { pageKinds } from './page-kinds.ts';
import { readableText, readPdf } from './pdf.ts';

const { page, close } = await openPage();
afterAll(close);

test.each(pageKinds)(
  '%s prints on A4 with its text, its source, its address and its date, and without navigation',
  async (address) => {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(at(address));
    const title = readableText(await page.locator('h1').innerText());
    const main = page.locator('main');
    await page.emulateMedia({ media: 'print' });
    const passages = await main.evaluate(longestPassages);
    const sheets = await readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));

    const sizes = sheets.map(({ width, height }) => [Math.round(width), Math.round(height)].sort());
    for (const size of sizes) expect(size).toEqual([595, 842]);
    const text = sheets.map((sheet) => sheet.text).join('');
    expect(text).toContain(title);
    expect(text).toContain('出处：');
    expect(text).toContain(`网址：${at(address)}`);
    expect(text).toMatch(/最近更新：\d{4}-\d{2}-\d{2}/);
    for (const chrome of ['跳到正文', '本页内容', '当前位置', '上一篇', '下一篇']) expect(text).not.toContain(chrome);
    expect(sheets.flatMap(({ clipped }) => clipped)).toEqual([]);
    const missing = passages.filter((passage) => !text.includes(readableText(passage)));
    expect(missing).toEqual([]);
  },
);

/**
 * Runs in the page: the first twelve characters of the longest run of plain text in each paragraph, item and cell
 * that is printed.
 */
function longestPassages(main: Element): string[] {
  return [...main.querySelectorAll('p, li, dd, td')]
    .filter((block) => !block.querySelector('p, li, dd, td') && block.getClientRects().length > 0)
    .flatMap((block) => {
      const texts = [...block.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.replace(/\s+/g, '') ?? '');
      const longest = texts.sort((a, b) => b.length - a.length)[0] ?? '';
      return longest.length >= 12 ? [longest.slice(0, 12)] : [];
    });
}
