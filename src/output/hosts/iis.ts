import { withCharset } from '../media-type.ts';
import { hashedRules } from './hashed-rules.ts';
import { typesByExtension } from './media-types.ts';
import { securityHeaders } from './security-headers.ts';

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Writes `web.config`, which IIS reads; it answers 404 for every file of an unlisted type. */
export function iisConfiguration(base: string, paths: readonly string[]): string {
  const { folders, files } = hashedRules(paths);
  const security = Object.entries(securityHeaders).map(
    ([name, value]) => `        <add name="${name}" value="${escaped(value)}" />\n`,
  );
  const types = typesByExtension(paths).map(
    ([extension, type]) =>
      `      <remove fileExtension=".${extension}" />\n      <mimeMap fileExtension=".${extension}" mimeType="${withCharset(type)}" />\n`,
  );
  const hashed = [...folders, ...files].map(
    (path) =>
      `  <location path="${escaped(path)}">\n    <system.webServer><staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" /></staticContent></system.webServer>\n  </location>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS 读这个文件。未在真实主机上试过。 -->
<configuration>
  <system.webServer>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
${types.join('')}    </staticContent>
    <httpProtocol>
      <customHeaders>
${security.join('')}      </customHeaders>
    </httpProtocol>
    <httpErrors errorMode="Custom" existingResponse="Replace">
      <remove statusCode="404" />
      <error statusCode="404" path="${base}404.html" responseMode="ExecuteURL" />
    </httpErrors>
  </system.webServer>
${hashed.join('')}</configuration>
`;
}
