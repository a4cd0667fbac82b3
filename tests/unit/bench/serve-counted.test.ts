import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { blankPage, serveCounted } from '../../../bench/search/serve-counted.ts';

test('what goes over the wire is counted: text compressed, other files as they are, the empty page not at all', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-serve-'));
  const script = 'export const a = 1;\n'.repeat(100);
  writeFileSync(join(folder, 'a.js'), script);
  writeFileSync(join(folder, 'b.bin'), 'x'.repeat(1000));
  const server = await serveCounted(folder);
  try {
    expect((await fetch(server.origin + blankPage)).status).toBe(200);
    expect((await fetch(`${server.origin}/none`)).status).toBe(404);
    expect(server.sent()).toBe(0);
    expect(await (await fetch(`${server.origin}/a.js`)).text()).toBe(script);
    expect(server.sent()).toBe(gzipSync(script).length);
    await (await fetch(`${server.origin}/b.bin`)).text();
    expect(server.sent()).toBe(gzipSync(script).length + 1000);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
});
