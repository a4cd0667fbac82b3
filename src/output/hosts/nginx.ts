import { cacheControl } from '../cache-control.ts';
import { hashedPaths } from '../file-kind.ts';
import { textTypes, typesByExtension } from './media-types.ts';
import { securityHeaders } from './security-headers.ts';

/** Extensions in nginx's own `mime.types`; nginx warns of duplicates. Source: nginx 1.18. */
const known =
  'bin css doc docx gif htm html ico jpeg jpg js json pdf png ppt pptx svg txt webp woff woff2 xls xlsx xml zip';

/** What nginx calls scripts and XML. */
const ownTextTypes = ['application/javascript', 'text/xml'];

const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;

/** Writes a site's configuration for nginx. */
export function nginxConfiguration(base: string, paths: readonly string[]): string {
  const security = Object.entries(securityHeaders).map(
    ([name, value]) => `  add_header ${name} ${quoted(value)} always;\n`,
  );
  const types = typesByExtension(paths, known).map(([extension, type]) => `  ${type} ${extension};\n`);
  // nginx adds it for text/html anyway, and warns of a duplicate.
  const withCharset = new Set([...textTypes(paths), ...ownTextTypes].filter((type) => type !== 'text/html'));
  return `# 放进 nginx 的 http { } 里，如 /etc/nginx/conf.d/duibiao.conf。改 listen、server_name 和 root 三行。
types {
${types.join('')}}

map $uri $duibiao_cache {
  default ${quoted(cacheControl.changing)};
  ${quoted(`~^${base}${hashedPaths}$`)} ${quoted(cacheControl.hashed)};
}

server {
  listen 80;
  server_name _;
  root /srv/www/site;

  charset utf-8;
  charset_types ${[...withCharset].sort().join(' ')};
  default_type application/octet-stream;
  absolute_redirect off;
  server_tokens off;
  gzip_static on;
  # brotli_static on;  # 装了 ngx_brotli 模块时去掉行首的 #

${security.join('')}  add_header Cache-Control $duibiao_cache always;

  location ${base} {
${base === '/' ? '' : `    alias /srv/www/site/;\n`}    index index.html;
  }
  error_page 404 ${base}404.html;

  # 发布用的记录，读者用不着。
  location ~ /\\.(?!well-known/) {
    return 404;
  }
}
`;
}
