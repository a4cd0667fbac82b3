import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePortFrom } from '../../../src/build/free-port.ts';

/** A real S3-compatible server with one bucket, in a process of its own. */
export interface S3Server {
  url: string;
  /** Variables that lead the client to it. */
  environment: NodeJS.ProcessEnv;
  stop(): void;
}

/** Starts a server; its lists are cut into pages with a cipher that Node has only in its legacy provider. */
export async function startS3Server(bucket: string): Promise<S3Server> {
  const directory = mkdtempSync(join(tmpdir(), 's3-'));
  const port = await freePortFrom(25_700);
  const script = fileURLToPath(new URL('s3-server-process.ts', import.meta.url));
  const server = spawn(process.execPath, ['--openssl-legacy-provider', script, directory, String(port), bucket], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (data: Buffer) => data.toString().includes('ready') && resolve());
    server.once('exit', (status) => reject(new Error(`the server ended with ${status}`)));
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    environment: {
      AWS_ENDPOINT_URL: url,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'S3RVER',
      AWS_SECRET_ACCESS_KEY: 'S3RVER',
    },
    stop: () => {
      server.kill();
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
