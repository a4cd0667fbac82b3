import { drawIcons } from '../offline/icons.ts';
import { offlineList, type OfflineBudget } from '../offline/offline-list.ts';
import { manifestFile, webManifest, type AppDescription } from '../offline/web-manifest.ts';
import { stopWorkerFile, workerFiles } from '../offline/worker-files.ts';
import { addedFile, summaryOf, type FileSummary, type Step } from '../site-file.ts';

/** How a site works offline. */
export interface OfflineOptions {
  description: AppDescription;
  /** Base path of the site, with a slash at both ends. */
  base: string;
  budget: OfflineBudget;
  /** Called with one Chinese line about what they keep. */
  report(line: string): void;
}

const megabytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(1)} MB`;

/** The site's mark, of which its icons are drawn. */
const markFile = 'favicon.svg';

/**
 * Adds the worker, the manifest and the icons with which the site works offline.
 *
 * @throws {Error} When the site has no mark.
 */
export function offlineReading({ description, base, budget, report }: OfflineOptions): Step {
  return async function* (files) {
    const seen: FileSummary[] = [];
    let mark: string | undefined;
    for await (const file of files) {
      seen.push(summaryOf(file));
      if (file.path === markFile) mark = new TextDecoder().decode(file.content);
      yield file;
    }
    if (mark === undefined) throw new Error(`${markFile}: missing`);
    const list = offlineList(seen, budget);
    yield* await workerFiles(list);
    yield addedFile(manifestFile, webManifest(description, base));
    for (const [path, content] of drawIcons(mark)) yield addedFile(path, content);
    report(
      `离线阅读：第一次访问后预存 ${list.kept.length} 个文件，${megabytes(list.bytes)}（限 ${megabytes(budget.bytes)}）；另有 ${list.asUsed.length} 个文件打开过才存。`,
    );
  };
}

/** Adds the worker that takes away what browsers keep of a site that worked offline. */
export const noOfflineReading: Step = async function* (files) {
  yield* files;
  yield await stopWorkerFile();
};
