import { request, type IncomingHttpHeaders } from 'node:http';
import { parseHTML } from 'linkedom';

/** One answer of a host. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks for an address on this machine, under whatever name; follows no redirect. */
export function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port, pathname, search, host } = new URL(url);
    const sent = request(
      {
        host: hostname.endsWith('localhost') ? '127.0.0.1' : hostname,
        port,
        path: pathname + search,
        headers: { Host: host, ...headers },
      },
      (got) => {
        const parts: Buffer[] = [];
        got.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
        got.on('end', () => resolve({ status: got.statusCode ?? 0, headers: got.headers, body: Buffer.concat(parts) }));
      },
    );
    sent.on('error', reject).end();
  });
}

/** Addresses in the attributes of a page that a browser follows or loads, without their anchors. */
function addressesIn(html: string, page: string): string[] {
  const { document } = parseHTML(html);
  const found = ['href', 'src', 'srcset', 'action', 'data-src'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].flatMap((element) => {
      const value = element.getAttribute(name) ?? '';
      return name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/u)[0] ?? '') : [value];
    }),
  );
  return found
    .filter((address) => URL.canParse(address, page))
    .map((address) => new URL(address, page).href.replace(/#.*$/u, ''));
}

/**
 * Visits everything that can be reached from the home page of a site.
 *
 * @param home Its address, ending in a slash.
 * @param own Addresses that the site gives itself, as in canonical links, and that stand for `home`.
 * @returns Every answer by address below `home`; addresses of other hosts are not asked for.
 */
export async function crawl(home: string, own: readonly string[] = []): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const waiting = [home];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    const path = url.slice(home.length);
    if (answers.has(path)) continue;
    const answer = await ask(url);
    answers.set(path, answer);
    if (!(answer.headers['content-type'] ?? '').startsWith('text/html')) continue;
    for (const found of addressesIn(answer.body.toString(), url)) {
      const alias = own.find((address) => found.startsWith(address));
      const here = alias === undefined ? found : home + found.slice(alias.length);
      if (here.startsWith(home)) waiting.push(here);
      else if (here.startsWith(new URL('/', home).href))
        answers.set(here, { status: 0, headers: {}, body: Buffer.from('outside the base path') });
    }
  }
  return answers;
}
