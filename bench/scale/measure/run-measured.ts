import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { canMeasureMemory, memoryOfTree } from './process-tree.ts';
import { readTimes } from './shell-times.ts';

/** What a run of a command took. */
export interface Cost {
  /** Seconds from its start to its end. */
  wall: number;
  /** Seconds of user and system time of the command and all processes that it waited for. */
  cpu: number;
  /** Most memory of the process and its descendants at one time, in bytes; absent where the system does not say. */
  memory?: number;
}

/** A command to run. */
export interface MeasuredCommand {
  file: string;
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

/** Time between two looks at the memory, in milliseconds: a look at a process of 4 GB takes some 10. */
const interval = 200;

/**
 * Runs a command and measures it. The shell adds up the CPU time of what it ran (`times`, POSIX), which is exact;
 * memory is looked at while it runs, so that a peak between two looks is missed.
 *
 * @param accepted Exit codes of success. Default: 0.
 * @throws {Error} When the command ends with another exit code, with the end of what it wrote.
 */
export async function runMeasured(
  { file, args, cwd, env = {} }: MeasuredCommand,
  accepted: readonly number[] = [0],
): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-times-'));
  const times = join(folder, 'times');
  try {
    const start = performance.now();
    const child = spawn('sh', ['-c', '"$@"; code=$?; times >"$0"; exit $code', times, file, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const closed = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    let peak = 0;
    const look = (): void => {
      if (child.pid !== undefined) peak = Math.max(peak, memoryOfTree(child.pid));
    };
    const timer = canMeasureMemory ? setInterval(look, interval) : undefined;
    const [code, out, err] = await Promise.all([closed, text(child.stdout), text(child.stderr)]).finally(() =>
      clearInterval(timer),
    );
    const wall = (performance.now() - start) / 1000;
    if (code === null || !accepted.includes(code))
      throw new Error(`${file} ${args.join(' ')} → ${code}\n${(out + err).slice(-3000)}`);
    return { wall, cpu: readTimes(readFileSync(times, 'utf8')), ...(peak > 0 && { memory: peak }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
