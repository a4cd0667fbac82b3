import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteFigures } from '../../../../bench/scale/measure/site-figures.ts';
import { workerFiles } from '../../../../src/output/offline/worker-files.ts';
import { addedFile, summaryOf } from '../../../../src/output/site-file.ts';

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
  const kept = [summaryOf(addedFile('index.html', page))];
  const [, worker] = await workerFiles({ kept, asUsed: [summaryOf(addedFile('cases/a/index.html', page))] });
  write('sw.js', new TextDecoder().decode(worker?.content));
  const { all, packed, byKind, largest, kept: inWorker } = siteFigures(folder);
  expect(all.files).toBe(4);
  expect(packed).toEqual({ files: 1, bytes: 2 });
  expect(byKind).toMatchObject({ entrance: { files: 1, bytes: page.length }, machine: { files: 2 }, packed });
  expect(largest).toMatchObject([{ kind: '/', pages: 1, bytes: page.length, elements: 5 }]);
  expect(inWorker).toEqual({ files: 1, bytes: page.length });
});
