/**
 * Addresses of the files that a worker keeps from the first visit on, as its script lists them: by folder and by the
 * rest of the address, each with the SHA-256 of its content in base64. None where it lists none.
 */
export function keptAddresses(worker: string): string[] {
  const [list = '{}'] = /\{(?:"[^"]*":\{(?:"[^"]*":"[\w+/]{43}=",?)*\},?)+\}/u.exec(worker) ?? [];
  return Object.entries(JSON.parse(list) as Record<string, Record<string, string>>).flatMap(([folder, names]) =>
    Object.keys(names).map((name) => decodeURIComponent(folder + name)),
  );
}

/** Path of the file that an address leads to. */
export const fileOfAddress = (address: string): string =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address;
