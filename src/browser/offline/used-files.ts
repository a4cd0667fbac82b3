/** Keeps an answer, where it is one: storage that is full keeps nothing and troubles nobody. */
async function keep(cache: Cache, address: string, response: Response): Promise<void> {
  if (response.status === 200 && response.type === 'basic' && !response.redirected)
    await cache.put(address, response).catch(() => {});
}

/**
 * Answers a request for a file that is kept once it has been opened: from the cache where its name contains a content
 * hash, else from the network and, without one, from the cache.
 *
 * @param address Of the file, without query and fragment.
 * @throws {TypeError} Without a network, when the file was never opened before.
 */
export async function answerUsed(
  cacheName: string,
  request: Request,
  address: string,
  isHashed: boolean,
): Promise<Response> {
  const cache = await caches.open(cacheName);
  const known = await cache.match(address);
  if (known && isHashed) return known;
  try {
    const response = await fetch(request);
    await keep(cache, address, response.clone());
    return response;
  } catch (error) {
    if (known) return known;
    throw error;
  }
}
