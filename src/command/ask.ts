import { createInterface, type Interface } from 'node:readline';

/** The user ended the questions, with Ctrl+C or Ctrl+D. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** Asks questions on a terminal; lines that were pasted ahead answer the questions that follow. */
export class Asker {
  readonly #terminal: Interface;
  readonly #lines: string[] = [];
  #isClosed = false;
  #wake: (() => void) | undefined;

  constructor(input: NodeJS.ReadableStream, output: NodeJS.WritableStream) {
    this.#terminal = createInterface({ input, output });
    this.#terminal.on('line', (line) => {
      this.#lines.push(line);
      this.#wake?.();
    });
    this.#terminal.on('close', () => {
      this.#isClosed = true;
      this.#wake?.();
    });
  }

  /**
   * Asks and waits for a line.
   *
   * @throws {Cancelled} When the user ends the input instead.
   */
  async ask(question: string): Promise<string> {
    this.#terminal.setPrompt(question);
    this.#terminal.prompt();
    while (this.#lines.length === 0) {
      if (this.#isClosed) throw new Cancelled('没有写完，没有新建文件');
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return (this.#lines.shift() ?? '').trim();
  }

  close(): void {
    this.#terminal.close();
  }
}
