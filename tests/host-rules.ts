/** Whether a host's configuration lets browsers keep a file for ever. */
type IsKept = (path: string) => boolean;

const isBelow = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);

/** Rules of `_headers` that name a lasting Cache-Control: whole paths, or folders with `/*` at the end. */
function keptByHeadersFile(text: string, base: string): IsKept {
  const blocks = text.split(/^(?=\S)/mu).filter((block) => block.includes('immutable'));
  const rules = blocks.map((block) => block.slice(base.length, block.indexOf('\n')));
  return (path) => {
    const matching = rules.filter((rule) => (rule.endsWith('/*') ? isBelow(path, rule.slice(0, -2)) : rule === path));
    // Both hosts join the values of all rules that match, which makes no sense of Cache-Control.
    if (matching.length > 1) throw new Error(`${path}: ${matching.join(' ')}`);
    return matching.length === 1;
  };
}

/** Locations of `web.config` whose files browsers keep for a year. */
function keptByIis(text: string): IsKept {
  const locations = [...text.matchAll(/<location path="([^"]+)">[^]*?<\/location>/gu)]
    .filter(([location]) => location.includes('cacheControlMaxAge="365.'))
    .map(([, path = '']) => path);
  return (path) => locations.some((location) => location === path || isBelow(path, location));
}

function keptByExpression(text: string, start: RegExp, base: string): IsKept {
  const expression = new RegExp(start.exec(text)?.[1] ?? 'none', 'u');
  return (path) => expression.test(base + path);
}

/**
 * Reads which files each host lets browsers keep for ever.
 *
 * @param read Text of a host's configuration by its file name.
 * @param base Base path of the site, with a slash at both ends.
 */
export function keptByHosts(read: (file: string) => string, base: string): Record<string, IsKept> {
  return {
    'Netlify and Cloudflare Pages': keptByHeadersFile(read('_headers'), base),
    IIS: keptByIis(read('web.config')),
    nginx: keptByExpression(read('nginx.conf'), /"~(\^.+\$)" "[^"]*immutable"/u, base),
    Caddy: keptByExpression(read('Caddyfile'), /@hashed path_regexp (\^.+\$)\n/u, base),
  };
}
