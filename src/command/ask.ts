import { createInterface, type Interface } from 'node:readline';
import { UserError } from '../user-error.ts';

/** Asks questions on a terminal; lines that were pasted ahead answer the questions that follow. */
export class Asker {
  readonly #terminal: Interface;
  readonly #output: NodeJS.WritableStream;
  readonly #lines: string[] = [];
  #isClosed = false;
  #wake: (() => void) | undefined;

  constructor(input: NodeJS.ReadableStream, output: NodeJS.WritableStream) {
    this.#output = output;
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
   * @throws {UserError} When the user ends the input instead, with Ctrl+C or Ctrl+D.
   */
  async ask(question: string): Promise<string> {
    if (this.#isClosed) this.#output.write(question);
    else {
      this.#terminal.setPrompt(question);
      this.#terminal.prompt();
    }
    while (this.#lines.length === 0) {
      if (this.#isClosed) {
        this.#output.write('\n'); // the question is still on the line
        throw new UserError('没有写完，没有新建文件');
      }
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return (this.#lines.shift() ?? '').trim();
  }

  close(): void {
    this.#terminal.close();
  }
}
