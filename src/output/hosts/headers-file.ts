import { cacheControl } from '../cache-control.ts';
import { hashedRules } from './hashed-rules.ts';
import { securityHeaders } from './security-headers.ts';

/** Writes `_headers`, which Netlify and Cloudflare Pages read. */
export function headersFile(base: string, paths: readonly string[]): string {
  const { folders, files } = hashedRules(paths);
  const security = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}\n`);
  // Rules that meet in a file would join their values, so that files which change are left to the host: both hosts
  // say `max-age=0, must-revalidate` of them.
  const hashed = [...folders.map((folder) => `${folder}/*`), ...files].map(
    (path) => `${base}${path}\n  Cache-Control: ${cacheControl.hashed}\n`,
  );
  return `# Netlify、Cloudflare Pages 读这个文件。未在真实主机上试过。\n${base}*\n${security.join('')}${hashed.join('')}`;
}
