import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });

/**
 * Renders an address of the site, from the library that has been provided.
 *
 * @param url Whole address, base path included.
 * @throws {Error} What the page throws, or that there is none.
 */
export async function renderUrl(url: string): Promise<Uint8Array> {
  let failure: Error | undefined;
  app.renderError = (_, { error, status }) => {
    failure = error instanceof Error ? error : new Error(`${url}: ${status}`);
    return Promise.resolve(new Response(null, { status }));
  };
  const response = await app.render(new Request(url));
  if (failure) throw failure;
  return new Uint8Array(await response.arrayBuffer());
}
