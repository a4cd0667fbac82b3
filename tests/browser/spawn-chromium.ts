import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser that listens to the DevTools protocol. */
export interface SpawnedChromium {
  /** Example: `ws://127.0.0.1:34567/devtools/browser/…`. */
  address: string;
  /** Ends it with all its children. */
  stop(): void;
}

/** Ends a process and everything that it started. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Waits for the line in which a browser says where it listens. */
function listeningAddress(child: ChildProcess, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason: string): void => reject(new Error(`浏览器${reason}：${child.spawnfile}\n${output}`));
    const timer = setTimeout(() => fail(`在 ${limit / 1000} 秒内没有启动`), limit);
    child.once('error', ({ message }) => fail(`不能运行（${message}）`));
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`在启动时退出（${code}）`);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(output)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

/**
 * Starts a headless browser in a process group and a profile of its own.
 *
 * @param limit Milliseconds that it may take to start.
 * @throws {Error} When it has not started by then; nothing is left running.
 */
export async function spawnChromium(
  executable: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  limit: number,
): Promise<SpawnedChromium> {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  const child = spawn(
    executable,
    ['--headless', ...args, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    {
      detached: true,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const kill = (): void => killGroup(child);
  process.once('exit', kill);
  const stop = (): void => {
    kill();
    process.off('exit', kill);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { address: await listeningAddress(child, limit), stop };
  } catch (error) {
    stop();
    throw error;
  }
}
