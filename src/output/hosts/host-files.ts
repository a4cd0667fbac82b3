import { securityHeaders } from './security-headers.ts';

const forEver = 'public, max-age=31536000, immutable';
const revalidate = 'no-cache';

/**
 * Files whose names tell what they hold, as a regular expression over paths below the base path.
 * `deploy/hashed-file.ts` has the rule for
 * publishing; a test holds both together.
 */
export const hashedPaths = '(?:_astro/.+|_client/.+-[A-Z0-9]{8}\\.js|pagefind/(?:.+\\.bin|.+-[A-Z0-9]{8}\\.js))';

/** Media types that some hosts do not know; those of Pagefind's own files for sites that use it. */
const mediaTypes: Readonly<Record<string, string>> = {
  bin: 'application/octet-stream',
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  webmanifest: 'application/manifest+json',
  md: 'text/markdown; charset=utf-8',
};

const headers = Object.entries(securityHeaders);

function netlify(base: string): string {
  const lines = headers.map(([name, value]) => `  ${name}: ${value}\n`).join('');
  const lasting = ['_astro/*', 'pagefind/words/*', 'pagefind/pages/*']
    .map((path) => `${base}${path}\n  Cache-Control: ${forEver}\n`)
    .join('');
  return `# Netlify、Cloudflare Pages 读这个文件。未在真实主机上试过。\n${base}*\n${lines}${lasting}`;
}

function nginx(base: string): string {
  const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
  const added = headers.map(([name, value]) => `  add_header ${name} ${quoted(value)} always;\n`).join('');
  return `# 放进 nginx 的 http { } 里，如 /etc/nginx/conf.d/duibiao.conf。改 listen、server_name 和 root 三行。
types {
  text/markdown md;
  application/manifest+json webmanifest;
}

map $uri $duibiao_cache {
  default ${quoted(revalidate)};
  ${quoted(`~^${base}${hashedPaths}$`)} ${quoted(forEver)};
}

server {
  listen 80;
  server_name _;
  root /srv/www/site;

  charset utf-8;
  charset_types text/css text/plain text/markdown text/xml text/javascript application/javascript application/json image/svg+xml;
  default_type application/octet-stream;
  absolute_redirect off;
  server_tokens off;
  gzip_static on;
  # brotli_static on;  # 装了 ngx_brotli 模块时去掉行首的 #

${added}  add_header Cache-Control $duibiao_cache always;

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

function caddy(base: string): string {
  const added = headers.map(([name, value]) => `\t\t${name} "${value}"\n`).join('');
  return `# 改“:80”和 root 两行：“:80”换成您的网址。
(duibiao) {
\theader {
${added}\t\t-Server
\t}
}

:80 {
\troot * /srv/www/site
${base === '/' ? '' : `\tredir ${base.slice(0, -1)} ${base} permanent\n\turi strip_prefix ${base.slice(0, -1)}\n`}\timport duibiao
\t@hashed path_regexp ^${base}${hashedPaths}$
\t@others not path_regexp ^${base}${hashedPaths}$
\theader @hashed Cache-Control "${forEver}"
\theader @others Cache-Control "${revalidate}"
\t@markdown path *.md
\theader @markdown Content-Type "text/markdown; charset=utf-8"
\t@manifest path *.webmanifest
\theader @manifest Content-Type "application/manifest+json"
\t@hidden path_regexp /\\.
\trespond @hidden 404
\tfile_server {
\t\tprecompressed br gzip
\t}
\thandle_errors {
\t\timport duibiao
\t\theader Cache-Control "${revalidate}"
\t\trewrite * /404.html
\t\tfile_server
\t}
}
`;
}

function iis(base: string): string {
  const xml = (value: string): string =>
    value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const added = headers.map(([name, value]) => `        <add name="${name}" value="${xml(value)}" />\n`).join('');
  const types = Object.entries(mediaTypes)
    .map(
      ([extension, type]) =>
        `      <remove fileExtension=".${extension}" />\n      <mimeMap fileExtension=".${extension}" mimeType="${type}" />\n`,
    )
    .join('');
  const lasting = ['_astro', 'pagefind/words', 'pagefind/pages']
    .map(
      (path) =>
        `  <location path="${path}">\n    <system.webServer><staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" /></staticContent></system.webServer>\n  </location>\n`,
    )
    .join('');
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS 读这个文件。未在真实主机上试过。 -->
<configuration>
  <system.webServer>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
${types}    </staticContent>
    <httpProtocol>
      <customHeaders>
${added}      </customHeaders>
    </httpProtocol>
    <httpErrors errorMode="Custom" existingResponse="Replace">
      <remove statusCode="404" />
      <error statusCode="404" path="${base}404.html" responseMode="ExecuteURL" />
    </httpErrors>
  </system.webServer>
${lasting}</configuration>
`;
}

/**
 * Configuration of hosts, by file name below the site's folder. Netlify, Cloudflare and IIS read theirs where it
 * lies; nginx's and Caddy's
 * are copied from there.
 *
 * @param base Base path of the site, with a slash at both ends.
 */
export function hostFiles(base: string): ReadonlyMap<string, string> {
  return new Map([
    ['_headers', netlify(base)],
    ['nginx.conf', nginx(base)],
    ['Caddyfile', caddy(base)],
    ['web.config', iis(base)],
  ]);
}
