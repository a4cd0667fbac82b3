import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isHashed } from '../../../../src/output/hashed-file.ts';
import { packedVariants } from '../../../../src/output/hosts/compress.ts';
import { hashedPaths, hostFiles } from '../../../../src/output/hosts/host-files.ts';
import { securityHeaders } from '../../../../src/output/hosts/security-headers.ts';

describe('configuration of hosts', () => {
  test.each(['_headers', 'nginx.conf', 'Caddyfile', 'web.config'])('%s has every security header', (name) => {
    const text = hostFiles('/').get(name) ?? '';
    for (const header of Object.keys(securityHeaders)) expect(text).toContain(header);
  });

  test.each(['_headers', 'nginx.conf', 'Caddyfile', 'web.config'])('%s knows the base path', (name) => {
    expect(hostFiles('/library/').get(name)).toContain('/library/');
  });

  test('the policy allows no inline code, no evaluation and no other host', () => {
    expect(securityHeaders['Content-Security-Policy']).not.toMatch(/unsafe|https?:|\*|data:/u);
  });

  test.each([
    '_astro/a.css',
    '_client/chunk-FGZAXM7S.js',
    '_client/client.js',
    'pagefind/words/a.bin',
    'pagefind/entry.json',
    'pagefind/search.js',
    'pagefind/inflate-HW7GB7TH.js',
    'index.html',
    'sw.js',
    'manifest.webmanifest',
  ])('%s is kept by browsers just as publishing takes it', (path) => {
    expect(new RegExp(`^${hashedPaths}$`, 'u').test(path)).toBe(isHashed(path));
  });

  test('what Internet Information Services reads is well-formed', () => {
    const tags = [...(hostFiles('/').get('web.config') ?? '').matchAll(/<(\/?)([a-zA-Z.]+)(?:\s[^<>]*?)?(\/?)>/gu)];
    const open: string[] = [];
    for (const [, closes, name = '', isEmpty] of tags) {
      if (closes) expect(open.pop()).toBe(name);
      else if (!isEmpty) open.push(name);
    }
    expect(open).toEqual([]);
  });
});

describe('packed variants', () => {
  const content = Buffer.from('对标案例库'.repeat(500));

  test('unpack to the file', () => {
    const { '.gz': gzip, '.br': brotli } = packedVariants('a/index.html', content);
    expect(gunzipSync(gzip ?? '').equals(content) && brotliDecompressSync(brotli ?? '').equals(content)).toBe(true);
  });

  test.each<[string, Uint8Array]>([
    ['a.png', content],
    ['a.bin', content],
    ['small.html', Buffer.from('short')],
  ])('%s has none', (path, bytes) => {
    expect(packedVariants(path, bytes)).toEqual({});
  });
});
