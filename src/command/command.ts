import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UserError, WrongUsage } from '../user-error.ts';

/** What a command reads and writes besides its arguments. */
export interface CommandIo {
  /** Folder that relative paths are resolved against, absolute. */
  cwd: string;
  env: NodeJS.ProcessEnv;
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  /** Results. */
  out: NodeJS.WritableStream;
  /** Messages and progress. */
  err: NodeJS.WritableStream & { isTTY?: boolean };
}

/**
 * Runs one command of the project.
 *
 * @param args Arguments after the name of the script.
 * @returns Exit code: 0 done, 1 done with findings, 2 wrong usage or an error that the user can put right.
 * @throws {Error} Any other error: a mistake in the program.
 */
export type Command = (args: readonly string[], io: CommandIo) => Promise<number>;

type Options = NonNullable<ParseArgsConfig['options']>;

/** Values of options as `parseArgs` types them. */
type OptionValues<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

/** A command before its arguments are known. */
export interface CommandSpec<O extends Options> {
  /** Chinese: how to call it, what the options mean, the exit codes; without a line end. */
  usage: string;
  /** Options as `parseArgs` takes them; `--help` and `-h` are added. */
  options?: O;
  /** How many other arguments it takes. Default: none. */
  positionals?: { min: number; max: number };
  /**
   * Does the work; loads what is slow to load itself, so that usage is shown at once.
   *
   * @returns Exit code.
   * @throws {UserError} Shown as its message, with exit code 2.
   */
  run(given: { values: OptionValues<O>; positionals: readonly string[] }, io: CommandIo): number | Promise<number>;
}

const asSentence = (message: string): string => (/[。！？]$/u.test(message) ? message : `${message}。`);

/** Reads arguments; `undefined` where there are ones that the command does not know. */
function readArguments<O extends Options>({ options, positionals }: CommandSpec<O>, args: readonly string[]) {
  const { min, max } = positionals ?? { min: 0, max: 0 };
  try {
    const parsed = parseArgs({
      args,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    const { help, ...values } = parsed.values;
    const fits = parsed.positionals.length >= min && parsed.positionals.length <= max;
    if (!help && !fits) return undefined;
    return { help: help === true, values: values as OptionValues<O>, positionals: parsed.positionals };
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error;
    return undefined;
  }
}

/**
 * Makes a command of what it does: arguments are parsed, `--help` prints the usage, and what the user can put right
 * ends with a message and exit code 2.
 */
export function command<const O extends Options = {}>(spec: CommandSpec<O>): Command {
  return async (args, io) => {
    const given = readArguments(spec, args);
    if (!given) {
      io.err.write(`${args.length > 0 ? `看不懂这些参数：${args.join(' ')}\n` : ''}${spec.usage}\n`);
      return 2;
    }
    if (given.help) {
      io.out.write(`${spec.usage}\n`);
      return 0;
    }
    try {
      return await spec.run(given, io);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      io.err.write(`${asSentence(error.message)}\n${error instanceof WrongUsage ? `${spec.usage}\n` : ''}`);
      return 2;
    }
  };
}
