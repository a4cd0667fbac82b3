import { workerData } from 'node:worker_threads';
import { answerCalls } from '../threads/answer-calls.ts';
import { libraryOnDisk } from './library-on-disk.ts';
import { loadRenderer, type PageHost } from './page-renderer.ts';

// Renders pages on another core.

/** What a thread is started with. */
export interface ThreadStart extends PageHost {
  root: string;
  bundle: string;
  showsDrafts: boolean;
}

const start = workerData as ThreadStart;
const { library } = await libraryOnDisk(start.root, start.showsDrafts);
answerCalls(await loadRenderer(start.bundle, library, start));
