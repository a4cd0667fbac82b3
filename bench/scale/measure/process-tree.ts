import { readdirSync, readFileSync } from 'node:fs';
import { groupByKeys } from '../../../src/model/relations/group-by-keys.ts';

/** A process as the system lists it. */
interface ListedProcess {
  pid: number;
  parent: number;
}

/**
 * Reads `/proc/PID/stat`: the command in it is in brackets and may contain anything.
 *
 * @returns `undefined` where the text has another form.
 */
export function readStat(text: string): ListedProcess | undefined {
  const found = /^(?<pid>\d+) \(.*\) \S (?<parent>\d+) /su.exec(text)?.groups;
  return found && { pid: Number(found.pid), parent: Number(found.parent) };
}

/** Reads the share of memory in `/proc/PID/smaps_rollup`, shared pages divided among those who share them, in bytes. */
export function readShare(text: string): number {
  return Number(/^Pss:\s+(\d+) kB$/mu.exec(text)?.[1] ?? 0) * 1024;
}

/** The process and all that descend from it. */
export function descendants(root: number, processes: readonly ListedProcess[]): number[] {
  const children = groupByKeys(processes, ({ parent }) => [parent]);
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []).map((child) => child.pid));
  return tree;
}

/** A file below `/proc`; empty where its process has ended. */
function readProc(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** Whether the system says what processes use, as Linux does. */
export const canMeasureMemory = process.platform === 'linux';

/** Memory of a process and its descendants now, in bytes. */
export function memoryOfTree(root: number): number {
  const listed = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((pid) => readStat(readProc(pid, 'stat')) ?? []);
  return descendants(root, listed).reduce((sum, pid) => sum + readShare(readProc(pid, 'smaps_rollup')), 0);
}
