import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { expect, test } from 'vitest';
import { start } from '../../../scripts/start.ts';
import { freePortFrom, isFree } from '../../../src/build/free-port.ts';
import { sitePort } from '../../../src/build/site-settings.ts';
import { runCommand } from '../../command-run.ts';

/** Takes a port; 0 takes any. */
async function take(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

test('a port is free until something takes it, and again afterwards', async () => {
  const server = await take(0);
  const { port } = server.address() as AddressInfo;
  expect(await isFree(port)).toBe(false);
  expect(await freePortFrom(port)).toBeGreaterThan(port);
  server.close();
  await once(server, 'close');
  expect(await isFree(port)).toBe(true);
  expect(await freePortFrom(port)).toBe(port);
});

test('npm start says that the port is taken before it builds anything', async () => {
  const server = (await isFree(sitePort)) ? await take(sitePort) : undefined;
  const { code, out, error } = await runCommand(start, []);
  server?.close();
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toMatch(/^端口 4321 已被占用.*\n$/);
});
