import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesOf } from '../../../src/search/match/found.ts';
import { indexWords } from '../../../src/search/text/analyzer.ts';
import { unitsOf } from '../../../src/search/text/units.ts';
import { memoryIndex, pageOf, type MemoryIndex } from './memory-index.ts';

// Pagefind is another's index over the same words: which pages have all of some words must come out the same.

interface Client {
  search(words: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

// Spaces around words of letters, because Pagefind also indexes the parts of `app27`.
const texts = fc.sample(
  fc
    .array(fc.constantFrom(...'三找差定标必见', '，', ' app ', ' 27 '), { minLength: 20, maxLength: 120 })
    .map((parts) => parts.join('')),
  { numRuns: 60, seed: 11 },
);

/** One word for each place, as both engines get them. */
const wordsOf = (text: string): string[] => indexWords(unitsOf(text));

let dir: string;
let server: Server;
let client: Client;
let ours: MemoryIndex;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pagefind-'));
  // Under a language that it does not know, Pagefind neither stems nor segments.
  const { index } = await createIndex({ forceLanguage: 'und' });
  for (const [number, text] of texts.entries()) {
    await index?.addHTMLFile({
      url: `/${number}/`,
      content: `<html><body><p>${wordsOf(text).join(' ')}</p></body></html>`,
    });
  }
  await index?.writeFiles({ outputPath: dir });
  await close();
  server = createServer((request, response) => {
    readFile(join(dir, new URL(request.url ?? '/', 'http://localhost').pathname)).then(
      (content) => response.end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { createInstance } = (await import(pathToFileURL(join(dir, 'pagefind.js')).href)) as {
    createInstance(options: object): Client;
  };
  client = createInstance({ basePath: `http://localhost:${(server.address() as AddressInfo).port}/`, noWorker: true });
  ours = await memoryIndex(texts.map((text, number) => pageOf(`/${number}/`, '', text)));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(dir, { recursive: true });
});

test('the same pages have all of some words as Pagefind’s own client finds', async () => {
  const words = [...new Set(texts.flatMap(wordsOf))].filter((word) => word.length > 1);
  const queries = fc.sample(fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), {
    numRuns: 150,
    seed: 5,
  });
  let found = 0;
  for (const query of queries) {
    // Quoted, a word is not the beginning of another.
    const lists = await Promise.all(
      query.map(async (word) => {
        const { results } = await client.search(`"${word}"`);
        return new Set(
          await Promise.all(
            results.map(async ({ data }) =>
              Number(new URL((await data()).url, 'http://localhost').pathname.replaceAll('/', '')),
            ),
          ),
        );
      }),
    );
    const theirs = texts.map((_, number) => number).filter((number) => lists.every((list) => list.has(number)));
    const own = await Promise.all(query.map(async (word) => new Set(pagesOf(await ours.reader.find(word, 'whole')))));
    expect(
      texts.map((_, number) => number).filter((number) => own.every((list) => list.has(number))),
      query.join(' '),
    ).toEqual(theirs);
    found += theirs.length;
  }
  expect(found).toBeGreaterThan(500);
});
