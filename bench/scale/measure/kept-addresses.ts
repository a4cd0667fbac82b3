/**
 * Addresses of the files that a worker keeps from the first visit on, as its script lists them: each with a revision
 * and a digest. None where it lists none.
 */
export function keptAddresses(worker: string): string[] {
  return [...worker.matchAll(/\{"?url"?:"([^"]*)","?revision"?:(?:"[^"]*"|null),"?integrity"?:/gu)].map(
    ([, address = '']) => decodeURIComponent(address),
  );
}

/** Path of the file that an address leads to. */
export const fileOfAddress = (address: string): string =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address;
