import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What a connection suffers; it is asked again for each piece of data. */
export interface Fault {
  /** Ends the connection with a reset. */
  reset?: boolean;
  /** Delays the piece, in milliseconds. */
  slow?: number;
}

/** A bad line in front of a server. */
export interface BadLine {
  port: number;
  /** Bytes that went to the server so far, heads included. */
  sent(): number;
  close(): Promise<void>;
}

/**
 * Puts a line in front of a server that counts what is sent and fails where asked.
 *
 * @param target Port of the server on this machine.
 * @param fault Asked with the bytes sent so far, before each piece goes on.
 */
export async function badLine(target: number, fault: (sent: number) => Fault = () => ({})): Promise<BadLine> {
  let sent = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => {}).on('close', () => open.delete(socket));
    }
    client.on('data', (data) => {
      void (async () => {
        client.pause();
        sent += data.length;
        const { reset = false, slow = 0 } = fault(sent);
        if (reset) {
          client.resetAndDestroy();
          upstream.destroy();
          return;
        }
        if (slow > 0) await pause(slow);
        upstream.write(data);
        client.resume();
      })();
    });
    client.on('close', () => upstream.destroy());
    upstream.pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    sent: () => sent,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
