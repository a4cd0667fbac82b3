import type { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { CacheNames } from './cache-names.ts';
import type { KeptKind } from './file-kind.ts';
import { answerUsed } from './used-files.ts';

/** What answers are made of. */
export interface WorkerContext {
  controller: PrecacheController;
  names: CacheNames;
  /** Address of the site, ending in a slash. */
  site: string;
  /** Says how a file is kept, by its address below `site`. */
  kindOf(address: string): KeptKind;
}

/** A page that the network could not bring: the site's page for what is missing, which offers its lists and search. */
async function unreachable({ controller, site }: WorkerContext, error: unknown): Promise<Response> {
  const page = await controller.matchPrecache(`${site}404.html`);
  if (!page) throw error;
  return new Response(page.body, { status: 404, headers: page.headers });
}

/**
 * An answer from what is kept of this release or, by a name with a content hash, of an earlier one that a page
 * still has open.
 */
async function keptAnswer({ controller, names }: WorkerContext, address: string): Promise<Response | undefined> {
  return (await controller.matchPrecache(address)) ?? (await caches.open(names.kept)).match(address);
}

/**
 * Answers a request of the site; what is not kept goes to the network as if there were no worker.
 *
 * Queries are for scripts of the page, so that every address finds its file whatever follows `?`.
 *
 * @throws {TypeError} When the network fails and nothing is kept.
 */
export async function answer(request: Request, context: WorkerContext): Promise<Response> {
  const { controller, names, site, kindOf } = context;
  const { origin, pathname, search } = new URL(request.url);
  const address = (origin + pathname).replace(/\/index\.html$/u, '/');
  const kept = await keptAnswer(context, address);
  if (kept) return kept;
  const isPage = request.mode === 'navigate';
  if (isPage && controller.getCacheKeyForURL(`${address}/`)) return Response.redirect(`${address}/${search}`);
  const { isKept, isHashed } = kindOf(address.slice(site.length));
  try {
    return await (isKept ? answerUsed(names.used, request, address, isHashed) : fetch(request));
  } catch (error) {
    if (isPage) return unreachable(context, error);
    throw error;
  }
}
