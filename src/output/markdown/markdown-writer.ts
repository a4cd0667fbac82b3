import { ThreadPool } from '../../threads/thread-pool.ts';
import { markdownOf, type MarkdownTask } from './markdown-of.ts';

/** Pages for which other threads are not worth their start, which takes as long as some forty pages. */
const onThisThread = 40;

/** Writes pages as Markdown, many of them on other cores. */
export class MarkdownWriter {
  #written = 0;
  #pool: ThreadPool<MarkdownTask, string | undefined> | undefined;

  /**
   * Writes a page.
   *
   * @returns `undefined` where it has nothing to read.
   */
  write(task: MarkdownTask): Promise<string | undefined> {
    this.#written += 1;
    if (this.#written <= onThisThread) return Promise.resolve(markdownOf(task));
    this.#pool ??= new ThreadPool(new URL('./markdown-thread.ts', import.meta.url));
    return this.#pool.run(task);
  }

  /** Ends the other threads. */
  async close(): Promise<void> {
    await this.#pool?.close();
  }
}
