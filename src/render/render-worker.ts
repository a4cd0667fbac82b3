import { parentPort, workerData } from 'node:worker_threads';
import { libraryOnDisk } from './library-on-disk.ts';
import { loadRenderer, type PageHost } from './page-renderer.ts';

// Renders pages on another core: answers each address with the page, and failures with what was thrown.

/** What a worker is started with. */
export interface WorkerStart extends PageHost {
  root: string;
  bundle: string;
  showsDrafts: boolean;
}

const start = workerData as WorkerStart;
const port = parentPort;
if (!port) throw new Error('This module runs in a worker');
const { library } = await libraryOnDisk(start.root, start.showsDrafts);
const render = await loadRenderer(start.bundle, library, start);
port.on('message', (address: string) => {
  render(address).then(
    (page) => port.postMessage({ page }, [page.content.buffer as ArrayBuffer]),
    (error: unknown) => port.postMessage({ error }),
  );
});
port.postMessage({});
