import { realpathSync } from 'node:fs';
import type { Command } from './command.ts';

/**
 * Runs a command with this process's arguments and streams, if Node was started with the file that calls this; does
 * nothing where another file imports it. `import.meta.main` would say the same, but Node 22 has none.
 *
 * Sets the exit code: the command's own, or 2 for an error in the program, which is printed with its stack.
 */
export async function runAsScript({ filename }: Pick<ImportMeta, 'filename'>, command: Command): Promise<void> {
  const [, script, ...args] = process.argv;
  if (script === undefined || realpathSync(script) !== filename) return;
  const { env, stdin: input, stdout: out, stderr: err } = process;
  try {
    process.exitCode = await command(args, { cwd: process.cwd(), env, input, out, err });
  } catch (error) {
    console.error('没有做完，这是程序的错误。请把下面的信息报告给维护者：');
    console.error(error);
    process.exitCode = 2;
  }
}
