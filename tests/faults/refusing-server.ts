import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that answers some requests with 503 and hands the others on. */
export interface RefusingServer {
  port: number;
  refused(): number;
  close(): Promise<void>;
}

/**
 * Starts a proxy in front of an HTTP server that refuses requests as a busy store does.
 *
 * @param target Port of the server on this machine.
 * @param refuses Asked with the number of each request, from 1.
 */
export async function refusingServer(target: number, refuses: (number: number) => boolean): Promise<RefusingServer> {
  let [number, refused] = [0, 0];
  const server = createServer((incoming, answer) => {
    if (refuses((number += 1))) {
      refused += 1;
      incoming.resume();
      answer
        .writeHead(503, { 'Content-Type': 'application/xml' })
        .end('<Error><Code>SlowDown</Code><Message>busy</Message></Error>');
      return;
    }
    const onward = request(
      { port: target, host: '127.0.0.1', method: incoming.method, path: incoming.url, headers: incoming.headers },
      (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      },
    );
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    refused: () => refused,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}
