import { sep } from 'node:path';
import type { CheckedContent } from '../checks/check-content.ts';

/** Pause after the last change before the content is read, in milliseconds; an editor's save is several changes. */
const pause = 300;

export interface ContentWatch {
  /** Content folder, absolute. */
  folder: string;
  /** File watcher that emits every change below the project. */
  watcher: { add(path: string): unknown; on(event: 'all', listener: (event: string, path: string) => void): unknown };
  check(): CheckedContent;
  /** Tells what the check has found. */
  printReport(checked: CheckedContent): void;
  /** Tells why the content could not be read; the next change tries again. */
  printFailure(error: unknown): void;
}

/** Checks the content again after every change in its folder, once for changes in quick succession. */
export function watchContent({ folder, watcher, check, printReport, printFailure }: ContentWatch): void {
  const inside = folder.endsWith(sep) ? folder : folder + sep;
  let waiting: NodeJS.Timeout | undefined;
  const checkAgain = (): void => {
    try {
      printReport(check());
    } catch (error) {
      printFailure(error);
    }
  };
  watcher.add(folder);
  watcher.on('all', (_, path) => {
    // The watcher writes paths with forward slashes on some systems.
    if (!path.replaceAll('/', sep).startsWith(inside.replaceAll('/', sep))) return;
    clearTimeout(waiting);
    waiting = setTimeout(checkAgain, pause);
  });
}
