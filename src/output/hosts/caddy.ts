import { cacheControl } from '../cache-control.ts';
import { hashedPaths } from '../file-kind.ts';
import { withCharset } from '../media-type.ts';
import { typesByExtension } from './media-types.ts';
import { securityHeaders } from './security-headers.ts';

/** Extensions that Caddy knows on every machine. Source: package `mime` of Go 1.24. */
const known = 'avif css gif htm html jpeg jpg js json pdf png svg webp xml';

/** Writes a site's configuration for Caddy. */
export function caddyConfiguration(base: string, paths: readonly string[]): string {
  const security = Object.entries(securityHeaders).map(([name, value]) => `\t\t${name} "${value}"\n`);
  const types = typesByExtension(paths, known).map(
    ([extension, type]) =>
      `\t@${extension} path *.${extension}\n\theader @${extension} Content-Type "${withCharset(type)}"\n`,
  );
  const strip =
    base === '/' ? '' : `\tredir ${base.slice(0, -1)} ${base} permanent\n\turi strip_prefix ${base.slice(0, -1)}\n`;
  return `# 改“:80”和 root 两行：“:80”换成您的网址。
(duibiao) {
\theader {
${security.join('')}\t\t-Server
\t}
}

:80 {
\troot * /srv/www/site
${strip}\timport duibiao
\t@hashed path_regexp ^${base}${hashedPaths}$
\t@others not path_regexp ^${base}${hashedPaths}$
\theader @hashed Cache-Control "${cacheControl.hashed}"
\theader @others Cache-Control "${cacheControl.changing}"
${types.join('')}\t@hidden path_regexp /\\.
\trespond @hidden 404
\tfile_server {
\t\tprecompressed br gzip
\t}
\thandle_errors {
\t\timport duibiao
\t\theader Cache-Control "${cacheControl.changing}"
\t\trewrite * /404.html
\t\tfile_server
\t}
}
`;
}
