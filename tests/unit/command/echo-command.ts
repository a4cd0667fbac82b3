import { text } from 'node:stream/consumers';
import { runAsScript } from '../../../src/command/run-as-script.ts';
import type { Command } from '../../../src/command/command.ts';

/** Writes what it is given to standard output and returns 1; throws for the argument `crash`. */
export const echo: Command = async (args, { env, input, out }) => {
  if (args.includes('crash')) throw new RangeError('crash');
  out.write(`${args.join(' ')} ${await text(input)} ${env.ECHO}\n`);
  return 1;
};

await runAsScript(import.meta, echo);
