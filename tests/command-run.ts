import { PassThrough, Writable } from 'node:stream';
import type { Command, CommandIo } from '../src/command/command.ts';

/** What a command did that was run in this process. */
export interface CommandRun {
  /** Exit code. */
  code: number;
  out: string;
  error: string;
}

/** Where a command runs; what is not said is as in a pipe: nothing to read, no terminal, an empty environment. */
export type RunOptions = Partial<Pick<CommandIo, 'cwd' | 'env' | 'input'>>;

/** Runs a command in this process and collects what it writes. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  { cwd = process.cwd(), env = {}, input = new PassThrough().end() }: RunOptions = {},
): Promise<CommandRun> {
  let [out, error] = ['', ''];
  const collect = (take: (text: string) => void) =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        take(chunk.toString('utf8'));
        done();
      },
    });
  const code = await command(args, {
    cwd,
    env,
    input,
    out: collect((text) => (out += text)),
    err: collect((text) => (error += text)),
  });
  return { code, out, error };
}
