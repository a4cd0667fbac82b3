import { accessSync, constants, existsSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { DeployError } from '../deploy-error.ts';

/** SQLite's code for a file that another connection has locked. */
const busy = 5;

/** Opens the lock file; the operating system's own errors come first, because SQLite's do not name the cause. */
function openLockFile(file: string): DatabaseSync {
  if (!existsSync(file)) writeFileSync(file, '', { flag: 'a' });
  accessSync(file, constants.W_OK);
  return new DatabaseSync(file);
}

/**
 * Does work that only one run may do at a time, on this machine or on another that shares the folder.
 *
 * The operating system keeps the lock: SQLite takes it in one step, and it ends with the process that has it, however
 * that ends. So there is no stale lock to recognise and to take away, which two runs can never do safely with files
 * alone (proper-lockfile cannot either). The empty file stays for good: if it were deleted, two runs could lock two
 * files of one name.
 *
 * @param file The lock file, in a folder that exists; made where it is missing.
 * @throws {DeployError} When another run has the lock.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = openLockFile(file);
  try {
    // Nothing is ever written to the file; a journal in memory leaves none beside it either.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== busy) throw error;
    throw new DeployError('另一次发布正在进行，没有发布。请等它结束后重试', { cause: error });
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
}
