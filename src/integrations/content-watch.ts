import { sep } from 'node:path';

/** Pause after the last change before the content is read, in milliseconds; an editor's save is several changes. */
const pause = 300;

export interface ContentWatch {
  /** Content folder, absolute. */
  folder: string;
  /** File watcher that emits every change below the project. */
  watcher: { add(path: string): unknown; on(event: 'all', listener: (event: string, path: string) => void): unknown };
  /** Reads the content again. */
  changed(): void | Promise<void>;
  /** Tells why the content could not be read; the next change tries again. */
  failed(error: unknown): void;
}

/** Reads the content again after every change in its folder, once for changes in quick succession. */
export function watchContent({ folder, watcher, changed, failed }: ContentWatch): void {
  const inside = folder.endsWith(sep) ? folder : folder + sep;
  let waiting: NodeJS.Timeout | undefined;
  const readAgain = async (): Promise<void> => {
    try {
      await changed();
    } catch (error) {
      failed(error);
    }
  };
  watcher.add(folder);
  watcher.on('all', (_, path) => {
    // The watcher writes paths with forward slashes on some systems.
    if (!path.replaceAll('/', sep).startsWith(inside.replaceAll('/', sep))) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void readAgain(), pause);
  });
}
