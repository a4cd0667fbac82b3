import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isFree } from '../../src/build/free-port.ts';

/** A real web server, started for a test file. */
export interface WebServer {
  /** Ends it; may be called again. */
  stop(): Promise<void>;
}

/** Ends a process and waits until it has ended. */
export async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}

/** Waits until a server listens; throws when its process ends first. */
export async function untilListening(port: number, hasEnded: () => boolean, words: () => string): Promise<void> {
  while (await isFree(port)) {
    if (hasEnded()) throw new Error(words());
    await pause(20);
  }
}

/**
 * Starts nginx with the given server blocks, in a folder of its own.
 *
 * @param servers Server blocks for inside `http { }`.
 * @param port One that it listens on.
 * @throws {Error} When nginx is not installed or refuses its configuration, with its words.
 */
export async function startNginx(servers: string, port: number): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n  ');
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const config = `${user}daemon off;\nerror_log ${folder}/error.log;\npid ${folder}/pid;\nevents {}\nhttp {\n  include /etc/nginx/mime.types;\n  access_log off;\n  ${places}\n${servers}\n}\n`;
  writeFileSync(join(folder, 'nginx.conf'), config);
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
  const { status, stderr, error } = spawnSync('nginx', ['-t', ...args], { encoding: 'utf8' });
  if (error) throw new Error('没有找到 nginx。请先安装：apt-get install nginx-light', { cause: error });
  if (status !== 0) throw new Error(`nginx 不认这份配置：${stderr}`);
  const server = spawn('nginx', args, { stdio: 'ignore' });
  await untilListening(
    port,
    () => server.exitCode !== null,
    () => 'nginx 没有启动',
  );
  return {
    stop: async () => {
      await end(server);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
