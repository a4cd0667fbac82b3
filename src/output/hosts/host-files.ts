import { caddyConfiguration } from './caddy.ts';
import { headersFile } from './headers-file.ts';
import { iisConfiguration } from './iis.ts';
import { nginxConfiguration } from './nginx.ts';

/**
 * Configuration of hosts, by file name below the site's folder. Netlify, Cloudflare and IIS read theirs where it
 * lies; nginx's and Caddy's are copied from there.
 *
 * @param base Base path of the site, with a slash at both ends.
 * @param paths Files of the site, below its folder.
 */
export function hostFiles(base: string, paths: readonly string[]): ReadonlyMap<string, string> {
  return new Map([
    ['_headers', headersFile(base, paths)],
    ['nginx.conf', nginxConfiguration(base, paths)],
    ['Caddyfile', caddyConfiguration(base, paths)],
    ['web.config', iisConfiguration(base, paths)],
  ]);
}
