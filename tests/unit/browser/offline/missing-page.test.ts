import { expect, test } from 'vitest';
import { acceptingMissingPage } from '../../../../src/browser/offline/missing-page.ts';

const { fetchDidSucceed } = acceptingMissingPage('https://example.org/library/');
const answerTo = (path: string, status: number): Promise<Response> =>
  fetchDidSucceed({
    request: { url: `https://example.org/library/${path}` },
    response: new Response('text', { status, headers: { 'Content-Type': 'text/html' } }),
  });

test('the page for what is missing counts as found, whatever status the host gives it', async () => {
  const response = await answerTo('404.html', 404);
  expect([response.status, response.headers.get('Content-Type'), await response.text()]).toEqual([
    200,
    'text/html',
    'text',
  ]);
});

test.each([
  ['404.html', 503],
  ['cases/', 404],
  ['404.html', 200],
])('%s with status %i stays what it is', async (path, status) => {
  expect((await answerTo(path, status)).status).toBe(status);
});
