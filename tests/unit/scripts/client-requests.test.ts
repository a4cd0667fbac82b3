import { expect, test } from 'vitest';
import { clientBundle } from '../../../src/integrations/client-bundle.ts';

type Handler = (request: { url: string }, response: object, next: (error?: unknown) => void) => void;

/** The handler that the integration adds to the preview server. */
function handler(): Handler {
  const handlers: Handler[] = [];
  const setUp = clientBundle().hooks['astro:server:setup'] as unknown as (options: object) => void;
  setUp({ server: { middlewares: { use: (added: Handler) => handlers.push(added) } } });
  const [first] = handlers;
  if (!first) throw new Error('no handler was added');
  return first;
}

test.each(['//', '/%', 'http://[', '/%00'])(
  'the preview passes on a request for %s that is not for client code',
  (url) => {
    let passedOn = false;
    handler()({ url }, {}, () => {
      passedOn = true;
    });
    expect(passedOn).toBe(true);
  },
);
