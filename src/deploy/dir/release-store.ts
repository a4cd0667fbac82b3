import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DeployError } from '../deploy-error.ts';

/** A release beside the served folder. */
export interface StoredRelease {
  /** Name of its folder in the store. */
  name: string;
  id: string;
  /** When it was published, in ISO 8601. */
  at: string;
}

/** Releases beside the folder that a web server serves, which is a link to one of them. */
export interface ReleaseStore {
  /** The served folder. */
  link: string;
  /** Folder of all releases: `site.releases` beside `site`. */
  folder: string;
  /** Oldest first. */
  releases: readonly StoredRelease[];
  /** The one that is served. */
  current: StoredRelease | undefined;
}

const listFile = 'releases.json';
const storeOf = (link: string): string => join(dirname(link), `${basename(link)}.releases`);

function parseList(text: string): StoredRelease[] | undefined {
  try {
    const list = JSON.parse(text) as { format?: unknown; releases?: unknown };
    const isRelease = (each: unknown): each is StoredRelease => {
      const { name, id, at } = (each ?? {}) as Partial<StoredRelease>;
      return typeof name === 'string' && /^[\w.-]+$/u.test(name) && typeof id === 'string' && typeof at === 'string';
    };
    return list.format === 1 && Array.isArray(list.releases) && list.releases.every(isRelease)
      ? list.releases
      : undefined;
  } catch {
    return undefined;
  }
}

function readList(folder: string): StoredRelease[] {
  const file = join(folder, listFile);
  const list = existsSync(file)
    ? parseList(readFileSync(file, 'utf8'))
    : existsSync(folder) && readdirSync(folder).length > 0
      ? undefined
      : [];
  if (!list)
    throw new DeployError(
      `${folder} 里有不是本工具放的文件，没有发布，也没有动它们。请换一个目标，或先把这个文件夹改名`,
    );
  return list;
}

/**
 * Reads what is published in a folder.
 *
 * @param link The folder that the web server serves; may not exist yet.
 * @throws {DeployError} When it holds anything that was not published with this tool.
 */
export function openStore(link: string): ReleaseStore {
  const folder = storeOf(link);
  const releases = readList(folder);
  const status = lstatSync(link, { throwIfNoEntry: false });
  if (status?.isSymbolicLink()) {
    const target = resolve(dirname(link), readlinkSync(link));
    const current = dirname(target) === folder ? releases.find(({ name }) => name === basename(target)) : undefined;
    if (!current)
      throw new DeployError(
        `${link} 是指向 ${target} 的链接，不是本工具建的，没有发布，也没有动它。请换一个目标，或先把它改名`,
      );
    return { link, folder, releases, current };
  }
  if (status && !(status.isDirectory() && readdirSync(link).length === 0)) {
    throw new DeployError(`${link} 里有不是本工具放的文件，没有发布，也没有动它们。请换一个目标，或先把它改名、移走`);
  }
  return { link, folder, releases, current: undefined };
}

/** Writes the list of releases in one step. */
export function writeList(folder: string, releases: readonly StoredRelease[]): void {
  const file = join(folder, listFile);
  writeFileSync(`${file}.new`, `${JSON.stringify({ format: 1, releases }, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

/**
 * Does something with a store that no other run may do at the same time.
 *
 * @throws {DeployError} When another run is at it.
 */
export async function withLock<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const lock = join(folder, '.lock');
  const isAlive = (pid: number): boolean => {
    try {
      return process.kill(pid, 0);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
  };
  if (!existsSync(folder)) {
    mkdirSync(folder);
    chmodSync(folder, 0o755);
    writeList(folder, []);
  }
  const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : undefined;
  if (holder && isAlive(holder))
    throw new DeployError(`另一次发布正在进行（进程 ${holder}），没有发布。请等它结束后重试`);
  rmSync(lock, { force: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new DeployError('另一次发布刚刚开始，没有发布。请等它结束后重试');
    throw error;
  }
  try {
    return await act();
  } finally {
    rmSync(lock, { force: true });
  }
}
