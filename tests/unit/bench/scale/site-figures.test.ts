import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteFigures } from '../../../../bench/scale/measure/site-figures.ts';
import { makeWorker } from '../../../../src/output/offline/make-worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'scale-figures-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test('a site is measured by kinds of file, packed variants apart, with what its worker keeps', async () => {
  const page = '<!doctype html><html><head><title>a</title></head><body><p>b</p></body></html>';
  write('index.html', page);
  write('index.html.br', 'br');
  write('data/cases.json', '{}');
  const kept = { url: '', revision: 'a', integrity: 'sha256-x' };
  write('sw.js', await makeWorker({ kept: [kept], asUsed: ['cases/a/'] }));
  const { all, packed, byKind, largest, kept: inWorker } = siteFigures(folder);
  expect(all.files).toBe(4);
  expect(packed).toEqual({ files: 1, bytes: 2 });
  expect(byKind).toMatchObject({ page: { files: 1, bytes: page.length }, machine: { files: 2 }, packed });
  expect(largest).toMatchObject([{ kind: '/', pages: 1, bytes: page.length, elements: 5 }]);
  expect(inWorker).toEqual({ files: 1, bytes: page.length });
});
