import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LastSite } from '../../../../src/output/last-site.ts';
import { markdownOf } from '../../../../src/output/markdown/markdown-of.ts';
import { pack } from '../../../../src/output/packing/pack.ts';
import { releaseFile, releaseOf, sha256 } from '../../../../src/output/release/release.ts';
import { addedFile, type SiteFile, type Step } from '../../../../src/output/site-file.ts';
import { markdownPages } from '../../../../src/output/steps/markdown-pages.ts';
import { packedVariants } from '../../../../src/output/steps/packed-variants.ts';

const page = (word: string): string => `<title>${word}</title><main><h1>${word}</h1><p>${word.repeat(600)}</p></main>`;
const hashedStyle = Array.from({ length: 300 }, (_, index) => `.a${index * index}{margin:${index}px}`).join('');

// Derived files of a kind that no code would write, by which they can be recognised.
const lastFiles = {
  'a/index.html': page('甲'),
  'a/index.html.gz': 'kept gz',
  'a/index.html.br': 'kept br',
  'a/index.md': 'kept Markdown',
  'b/index.html': page('乙'),
  'b/index.md': 'kept Markdown',
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'derived-files-'));
  for (const [path, text] of Object.entries(lastFiles)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const sums = new Map(Object.entries(lastFiles).map(([path, text]) => [path, sha256(text)]));
  writeFileSync(join(folder, releaseFile), JSON.stringify(releaseOf({ version: '1', derivedBy: 'code' }, sums)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a step adds to files, by path. */
async function added(step: Step, files: Readonly<Record<string, string>>): Promise<Map<string, SiteFile>> {
  async function* rendered(): AsyncGenerator<SiteFile> {
    for (const [path, text] of Object.entries(files)) yield { ...addedFile(path, text), isOnDisk: true };
  }
  const found = new Map<string, SiteFile>();
  for await (const file of step(rendered())) if (!file.isOnDisk) found.set(file.path, file);
  return found;
}
const texts = (files: Map<string, SiteFile>): string[] =>
  [...files.values()].map(({ content }) => Buffer.from(content).toString());

const changed = { 'a/index.html': page('甲'), 'b/index.html': page('乙二') };

test('Markdown of an unchanged page is that of the last site, of a changed one is written', async () => {
  const files = await added(markdownPages('/', new LastSite(folder, 'code')), changed);
  expect([...files.keys()]).toEqual(['a/index.md', 'b/index.md']);
  expect(texts(files)).toEqual(['kept Markdown', expect.stringContaining('# 乙二')]);
});

test('Markdown of many pages, which other cores help to write, is what each page gives by itself', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`p/${index}/index.html`, page(`第${index}页`)]),
  );
  const redirect = { 'p/old/index.html': '<meta http-equiv="refresh" content="0"><main>a</main>' };
  const made = await added(markdownPages('/x/', new LastSite(folder, 'other code')), { ...files, ...redirect });
  expect([...made.keys()]).toEqual(Object.keys(files).map((path) => path.replace(/html$/u, 'md')));
  const alone = Object.entries(files).map(([path, html]) =>
    markdownOf({ path, content: Buffer.from(html), home: '/x/' }),
  );
  expect(texts(made)).toEqual(alone);
});

test('variants of an unchanged file are those of the last site, a changed one is packed', async () => {
  const files = await added(packedVariants(new LastSite(folder, 'code')), changed);
  expect([...files.keys()]).toEqual(['a/index.html.gz', 'a/index.html.br', 'b/index.html.gz', 'b/index.html.br']);
  expect(texts(files).slice(0, 2)).toEqual(['kept gz', 'kept br']);
  expect(files.get('b/index.html.br')?.content).toEqual((await pack(Buffer.from(page('乙二'))))['.br']);
});

test('a file whose name contains a hash is packed as small as can be, any other quickly', async () => {
  const [hashed, other] = ['_astro/a.12345678.css', 'a.css'];
  const files = await added(packedVariants(new LastSite(folder, 'code')), {
    [hashed]: hashedStyle,
    [other]: hashedStyle,
  });
  const sizeOf = (path: string): number => files.get(path)?.content.length ?? 0;
  expect(sizeOf(`${hashed}.br`)).toBeGreaterThan(0);
  expect(sizeOf(`${hashed}.br`)).toBeLessThan(sizeOf(`${other}.br`));
});
