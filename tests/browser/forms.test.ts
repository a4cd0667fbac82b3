import { afterAll, expect, test } from 'vitest';
import { uiText } from '../../src/ui-text.ts';
import { at, openPage } from './harness.ts';
import { readableText, readPdf } from './pdf.ts';

const { page, troubles, close } = await openPage();
afterAll(close);

/** Opens the page of a form in which printing ends when the test says so. */
async function openForm(id: string): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-test-printed', '');
  });
  await page.goto(at(`/templates/${id}/`));
}

test.each([
  ['a list', 'zheng-gai-tai-zhang', [842, 595], 2, '由谁划掉'],
  ['a list', 'yi-jian-deng-ji-biao', [842, 595], 2, '回音'],
  ['a form for one matter', 'tan-xin-ji-lu', [595, 842], 1, '打算哪天改'],
])('%s (%s) prints alone on A4, whole and without the page around it', async (_, id, size, pages, lastField) => {
  await openForm(id);
  const title = readableText(await page.locator('h1').innerText());
  await page.getByRole('button', { name: uiText.template.print }).click();
  expect(await page.locator('html[data-test-printed]').count()).toBe(1);
  const sheets = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
    Array.from({ length: pages }, () => size),
  );
  expect(sheets[0]?.text.startsWith(title)).toBe(true);
  expect(sheets[0]?.text).toContain(lastField);
  expect(sheets[0]?.text).toContain('（签名）');
  expect(sheets.flatMap(({ clipped }) => clipped)).toEqual([]);
  const text = sheets.map((sheet) => sheet.text).join('');
  for (const around of ['网址：', '用在', '最近更新', uiText.template.print, 'Word', '案例中的做法'])
    expect(text).not.toContain(around);

  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  const whole = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(whole.map((sheet) => sheet.text).join('')).toContain('网址：');
  expect(troubles).toEqual([]);
});

test('printed with its page, the form is on pages of its own', async () => {
  await openForm('zheng-gai-tai-zhang');
  const sheets = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  const own = sheets.filter(({ width }) => width > 800);
  expect(own).toHaveLength(2);
  expect(own[0]?.text.startsWith('整改台账')).toBe(true);
  expect(sheets[0]?.text).toContain('用在');
  expect(sheets.at(-1)?.text).toContain('网址：');
});

test('a download is the file that the site has, under the name of the form', async () => {
  await openForm('zheng-gai-tai-zhang');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Excel 文件/u }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('整改台账.xlsx');
});

test('without JavaScript no button shows, and the files are there', async () => {
  const plain = await openPage({ javaScriptEnabled: false });
  try {
    await plain.page.goto(at('/templates/zheng-gai-tai-zhang/'));
    expect(await plain.page.getByRole('button', { name: uiText.template.print }).count()).toBe(0);
    expect(await plain.page.locator('a[download]').count()).toBe(2);
  } finally {
    await plain.close();
  }
});
