import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listFiles } from '../../src/files/list-files.ts';
import { serveSite, type SiteServer } from '../../src/build/serve-site.ts';
import { projectRoot, readSettings } from '../../src/build/site-settings.ts';
import { makeStopWorker, makeWorker, workerFile } from '../../src/output/offline/make-worker.ts';
import { offlineList } from '../../src/output/offline/offline-list.ts';
import { addedFile, summaryOf } from '../../src/output/site-file.ts';

/** Files of a release, by path. */
export type ReleaseFiles = Map<string, Uint8Array>;

const notWorkers = /\.(?:gz|br)$|^sw\.js$/u;

/** The built site without packed variants and worker. */
function builtFiles(): ReleaseFiles {
  const dist = join(projectRoot, 'dist');
  return new Map(
    listFiles(dist)
      .filter((path) => !notWorkers.test(path))
      .map((path) => [path, readFileSync(join(dist, path))]),
  );
}

/**
 * Another release: every page says so in its title, and the code of search has another name and the old one is gone.
 */
function changedFiles(name: string): ReleaseFiles {
  const files = builtFiles();
  const text = (path: string): string => Buffer.from(files.get(path) ?? '').toString('utf8');
  const chunk = [...files.keys()].find((path) => /^_client\/site-search\.element-/u.test(path)) ?? '';
  const renamed = chunk.replace(/-[A-Z0-9]{8}\.js$/u, `-${name.toUpperCase().padEnd(8, 'A')}.js`);
  for (const path of [...files.keys()].filter((each) => each.endsWith('.html')))
    files.set(path, Buffer.from(text(path).replace('</title>', `（${name}）</title>`)));
  files.set(
    '_client/client.js',
    Buffer.from(text('_client/client.js').replaceAll(chunk.slice('_client/'.length), renamed.slice('_client/'.length))),
  );
  files.set(renamed, files.get(chunk) ?? new Uint8Array());
  files.delete(chunk);
  return files;
}

/** A release with the worker that the build would make of it. */
export async function releaseNamed(name: 'built' | `r${number}`, base = '/'): Promise<ReleaseFiles> {
  const files = name === 'built' ? builtFiles() : changedFiles(name);
  if (base !== '/')
    for (const [path, content] of files)
      if (path.endsWith('.html'))
        files.set(
          path,
          Buffer.from(
            Buffer.from(content)
              .toString('utf8')
              .replace(/(\s(?:href|src|action)=")\//gu, `$1${base}`),
          ),
        );
  const summaries = [...files].map(([path, content]) => summaryOf(addedFile(path, content)));
  return files.set(workerFile, Buffer.from(await makeWorker(offlineList(summaries, 10_000_000))));
}

/** A release of a site that no longer works offline. */
export async function releaseWithoutWorker(): Promise<ReleaseFiles> {
  const files = changedFiles('r9');
  for (const [path, content] of files)
    if (path.endsWith('.html'))
      files.set(
        path,
        Buffer.from(
          Buffer.from(content)
            .toString('utf8')
            .replace(/<link [^>]*rel="manifest"[^>]*>/u, ''),
        ),
      );
  return files.set(workerFile, Buffer.from(await makeStopWorker()));
}

/** A host with a site of its own. */
export class OfflineHost {
  readonly #folder = mkdtempSync(join(tmpdir(), 'offline-site-'));
  #server: SiteServer | undefined;
  url = '';
  readonly #base: string;

  constructor(base = readSettings(process.env).base) {
    this.#base = base;
  }

  /** Puts a release in the place of what is there, or files beside it. */
  publish(files: ReleaseFiles, keepsOthers = false): void {
    if (!keepsOthers) for (const path of listFiles(this.#folder)) rmSync(join(this.#folder, path));
    for (const [path, content] of files) {
      mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
      writeFileSync(join(this.#folder, path), content);
    }
  }

  /** Takes a file away. */
  lose(path: string): void {
    rmSync(join(this.#folder, path));
  }

  /** Answers, always at the same address. */
  async open(): Promise<void> {
    this.#server = await serveSite({
      folder: this.#folder,
      base: this.#base,
      port: this.url === '' ? 0 : Number(new URL(this.url).port),
    });
    this.url = this.#server.url;
  }

  /** The network is gone. */
  async cut(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
  }

  async remove(): Promise<void> {
    await this.cut();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
