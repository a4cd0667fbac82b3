import { execFile } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listFiles } from '../../src/files/list-files.ts';
import { projectRoot } from '../../src/build/site-settings.ts';
import { forEngines, type Engine, type PerEngine } from './engines.ts';

/** What an index costs to make and to keep. */
export interface IndexCost {
  /** Bytes on disk, program code (scripts, styles, WebAssembly) left out. */
  bytes: number;
  /** Shortest of the runs. */
  seconds: number;
}

const run = promisify(execFile);
const code = /\.(?:js|mjs|css|map|wasm)$|^wasm\.[^/]*\.pagefind$/;

async function indexOnce(engine: Engine, folder: string): Promise<number> {
  rmSync(join(folder, 'pagefind'), { recursive: true, force: true });
  const start = performance.now();
  await run(process.execPath, engine.indexing(folder), { cwd: projectRoot, maxBuffer: 2 ** 26 });
  return (performance.now() - start) / 1000;
}

/** Bytes of an index on disk, program code left out. */
export function indexBytes(folder: string): number {
  const files = listFiles(folder).filter((file) => !code.test(file));
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

/**
 * Indexes a folder by each engine in turn, several times, and leaves the last index in place.
 *
 * @param folders Folder of each engine, with the same pages.
 */
export async function runIndexing(folders: PerEngine<string>, times: number): Promise<PerEngine<IndexCost>> {
  const seconds: PerEngine<number[]> = { stock: [], ours: [] };
  for (let time = 0; time < times; time += 1) {
    await forEngines(async (engine) => seconds[engine.name].push(await indexOnce(engine, folders[engine.name])));
  }
  return forEngines(({ name }) => ({
    bytes: indexBytes(join(folders[name], 'pagefind')),
    seconds: Math.min(...seconds[name]),
  }));
}
