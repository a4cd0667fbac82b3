/**
 * Makes hosts agree on the page for what is missing: some hand it out with status 404 under its own name too, which
 * would fail the installation of the worker.
 *
 * @param site Address of the site, ending in a slash.
 * @returns What Workbox asks after each fetch (`fetchDidSucceed` of its plugins).
 */
export function acceptingMissingPage(site: string): {
  fetchDidSucceed(fetched: { request: Pick<Request, 'url'>; response: Response }): Promise<Response>;
} {
  return {
    fetchDidSucceed: async ({ request, response }) =>
      response.status === 404 && request.url === `${site}404.html`
        ? new Response(await response.arrayBuffer(), { headers: response.headers })
        : response,
  };
}
