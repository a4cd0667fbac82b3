import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, untilListening, type WebServer } from './nginx.ts';

/**
 * Starts Caddy, in a folder of its own.
 *
 * @param site One site's block.
 * @param port The one that it listens on.
 * @throws {Error} When Caddy is not installed or refuses its configuration, with its words.
 */
export async function startCaddy(site: string, port: number): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), 'caddy-'));
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const server = spawn('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env,
  });
  let said = '';
  server.stderr.on('data', (data: Buffer) => (said += data.toString()));
  let missing = false;
  server.on('error', () => (missing = true));
  await untilListening(
    port,
    () => missing || server.exitCode !== null,
    () => (missing ? '没有找到 caddy。请先安装：apt-get install caddy' : `Caddy 不认这份配置：${said}`),
  );
  return {
    stop: async () => {
      await end(server);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
