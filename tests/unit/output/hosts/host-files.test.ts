import { describe, expect, test } from 'vitest';
import { hostFiles } from '../../../../src/output/hosts/host-files.ts';
import { securityHeaders } from '../../../../src/output/hosts/security-headers.ts';

const names = ['_headers', 'nginx.conf', 'Caddyfile', 'web.config'];
const paths = ['index.html', '_astro/a.css', 'a/index.md', 'pagefind/x.bin', 'manifest.webmanifest', 'forms/a.docx'];

describe('configuration of hosts', () => {
  test.each(names)('%s has every security header', (name) => {
    const text = hostFiles('/', paths).get(name) ?? '';
    for (const header of Object.keys(securityHeaders)) expect(text).toContain(header);
  });

  test.each(names)('%s knows the base path', (name) => {
    expect(hostFiles('/library/', paths).get(name)).toContain('/library/');
  });

  test('the policy allows no inline code, no evaluation and no other host', () => {
    expect(securityHeaders['Content-Security-Policy']).not.toMatch(/unsafe|https?:|\*|data:/u);
  });

  test('what Internet Information Services reads is well-formed', () => {
    const tags = [
      ...(hostFiles('/', paths).get('web.config') ?? '').matchAll(/<(\/?)([a-zA-Z.]+)(?:\s[^<>]*?)?(\/?)>/gu),
    ];
    const open: string[] = [];
    for (const [, closes, name = '', isEmpty] of tags) {
      if (closes) expect(open.pop()).toBe(name);
      else if (!isEmpty) open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('hosts are told the media types that they do not know, and IIS all', () => {
    const files = hostFiles('/', paths);
    expect(files.get('nginx.conf')).toContain(
      'types {\n  text/markdown md;\n  application/manifest+json webmanifest;\n}',
    );
    expect(files.get('Caddyfile')).toContain('header @md Content-Type "text/markdown; charset=utf-8"');
    expect(files.get('Caddyfile')).not.toContain('@html');
    const told = [...(files.get('web.config') ?? '').matchAll(/<mimeMap fileExtension="\.(\w+)"/gu)].map(
      ([, extension]) => extension,
    );
    expect(told).toEqual(['bin', 'css', 'docx', 'html', 'md', 'webmanifest']);
  });
});
