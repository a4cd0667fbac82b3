import { createServer } from 'node:net';

/**
 * Whether a port on this machine is free to serve the site on.
 *
 * @throws {Error} When it cannot be opened for another reason than being taken.
 */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** The first free port from this one on. */
export async function freePortFrom(port: number): Promise<number> {
  let free = port;
  while (!(await isFree(free))) free += 1;
  return free;
}
