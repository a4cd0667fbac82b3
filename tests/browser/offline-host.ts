import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../../src/files/list-files.ts';
import { serveSite, type SiteServer } from '../../src/build/serve-site.ts';
import { writeFiles, type ReleaseFiles } from './offline-release.ts';

/** A host with a site of its own. */
export class OfflineHost {
  readonly #folder = mkdtempSync(join(tmpdir(), 'offline-site-'));
  #server: SiteServer | undefined;
  url = '';
  readonly #base: string;

  constructor(base = '/') {
    this.#base = base;
  }

  /** Puts a release in the place of what is there. */
  publish(files: ReleaseFiles): void {
    for (const path of listFiles(this.#folder)) rmSync(join(this.#folder, path));
    writeFiles(this.#folder, files);
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
