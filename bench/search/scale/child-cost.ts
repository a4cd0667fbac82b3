import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { projectRoot } from '../../../src/build/site-settings.ts';

const run = promisify(execFile);

/** Linux counts a hundred ticks a second, whatever the machine. */
const ticks = 100;

/** Seconds of user and system time that the ended children of this process have used, and theirs; Linux only. */
function childSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticks;
}

/** Runs a Node script to its end; gives what it printed and the seconds of processor time that it took. */
export async function childCost(args: readonly string[]): Promise<{ seconds: number; output: string }> {
  const before = childSeconds();
  const { stdout } = await run(process.execPath, [...args], { cwd: projectRoot, maxBuffer: 2 ** 26 });
  return { seconds: childSeconds() - before, output: stdout };
}
