import { expect, test } from 'vitest';
import { at, openPage } from './harness.ts';
import { readingPages } from './page-kinds.ts';
import { readPdf } from './pdf.ts';

test.each(readingPages)('%s prints on A4 with its text, its source, its address and its date, and without navigation', async (address) => {
  const { page, close } = await openPage();
  await page.goto(at(address));
  const title = (await page.locator('h1').innerText()).replace(/\s+/g, '');
  const main = page.locator('main');
  const canonical = (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '';
  await page.emulateMedia({ media: 'print' });
  const paragraphs = await main.evaluate((element) =>
    [...element.querySelectorAll<HTMLElement>('p, li, dd, td')].filter((block) => !block.querySelector('p, li, dd, td')).map((block) => block.innerText.replace(/\s+/g, '')),
  );
  const sheets = await readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  await close();

  for (const { width, height } of sheets) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  const text = sheets.map((sheet) => sheet.text).join('');
  expect(text).toContain(title);
  expect(text).toContain('出处：');
  expect(text).toContain(`网址：${canonical}`);
  expect(text).toMatch(/最近更新：\d{4}-\d{2}-\d{2}/);
  for (const chrome of ['跳到正文', '本页内容', '当前位置', '上一篇', '下一篇']) expect(text).not.toContain(chrome);
  expect(sheets.flatMap(({ clipped }) => clipped)).toEqual([]);
  const missing = paragraphs.filter((paragraph) => paragraph.length > 30 && !text.includes(paragraph.slice(0, 12)));
  expect(missing).toEqual([]);
});
