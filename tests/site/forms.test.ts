import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileKinds } from '../../src/output/file-kinds.ts';
import { siteApart } from './site-apart.ts';

const site = await siteApart('reading');
const formPages = site.pages.filter(({ address }) => /^\/templates\/[a-z][^/]*\/$/u.test(address));
const downloads = formPages.flatMap(({ address, document }) =>
  [...document.querySelectorAll('a[download]')].map((link) => ({
    page: address,
    file: link.getAttribute('href') ?? '',
    name: link.getAttribute('download') ?? '',
    text: link.textContent?.trim() ?? '',
  })),
);

test('every form is offered as a Word file, and lists as an Excel file too', () => {
  expect(formPages).toHaveLength(3);
  expect(downloads.map(({ file }) => file).sort()).toEqual([
    '/forms/tan-xin-ji-lu.docx',
    '/forms/yi-jian-deng-ji-biao.docx',
    '/forms/yi-jian-deng-ji-biao.xlsx',
    '/forms/zheng-gai-tai-zhang.docx',
    '/forms/zheng-gai-tai-zhang.xlsx',
  ]);
});

test('a download says how large it is, and is saved under the name of its form', () => {
  for (const { page, file, name, text } of downloads) {
    const { length } = readFileSync(join(site.folder, file));
    expect(text).toMatch(/^(?:Word|Excel) 文件（\.(?:docx|xlsx)，\d+ KB）$/u);
    expect(text).toContain(`${Math.round(length / 1024)} KB`);
    const title = formPages
      .find(({ address }) => address === page)
      ?.document.querySelector('h1')
      ?.textContent?.trim();
    expect(name).toBe(`${title}${file.slice(file.lastIndexOf('.'))}`);
  }
});

test('forms are files that readers may keep for reading offline, and that go on discs', () => {
  for (const { file } of downloads) {
    const kind = fileKinds.find(({ paths }) => new RegExp(`^(?:${paths})$`, 'u').test(file.slice(1)));
    expect(kind).toMatchObject({ audience: 'reader', offline: 'extra' });
    expect(kind?.disc ?? 'file').toBe('file');
  }
});

test('the page shows the form with every field, and marks those of the editors where others are from the source', () => {
  const document = formPages.find(({ address }) => address.includes('zheng-gai-tai-zhang'))?.document;
  const form = document?.querySelector('[data-blank-form]');
  const columns = [...(form?.querySelectorAll('thead th') ?? [])].map((cell) => cell.textContent?.trim());
  expect(columns).toEqual(['问题', '整改措施', '责任人', '哪天回话', '原因', '由谁划掉']);
  expect(form?.querySelectorAll('tbody tr')).toHaveLength(8);
  const marked = [...(form?.querySelectorAll('.badge--editor') ?? [])].map((badge) =>
    badge.parentElement?.textContent?.replace(/\s+/gu, ''),
  );
  expect(marked).toEqual(['原因编者拟', '由谁划掉编者拟']);
});

test('a form that is the editors’ alone says so once', () => {
  const document = formPages.find(({ address }) => address.includes('tan-xin-ji-lu'))?.document;
  expect(document?.querySelectorAll('main .badge--editor')).toHaveLength(1);
});
