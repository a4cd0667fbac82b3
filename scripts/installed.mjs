// @ts-check

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [dev] Only development packages lead to it.
 * @property {boolean} [optional] Only optional packages lead to it.
 * @property {boolean} [devOptional] Only development packages and optional ones lead to it.
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/** @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile */

/**
 * A machine in npm's words.
 *
 * @typedef {object} Machine
 * @property {string} os `linux`, `darwin`, `win32` …
 * @property {string} cpu `x64`, `arm64` …
 * @property {string | undefined} libc `glibc` or `musl` on Linux.
 */

/** @returns {Machine} The machine that this runs on. */
export function thisMachine() {
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  const libc = process.platform !== 'linux' ? undefined : header.glibcVersionRuntime ? 'glibc' : 'musl';
  return { os: process.platform, cpu: process.arch, libc };
}

/**
 * Whether a list of names in a lockfile allows a name; `!name` refuses it.
 *
 * @param {readonly string[] | undefined} list
 * @param {string | undefined} name
 */
const allows = (list, name) =>
  list === undefined ||
  (!list.includes(`!${name}`) && (list.every((item) => item.startsWith('!')) || list.includes(name ?? '')));

/**
 * Packages of a lockfile that an install asks for.
 *
 * @param {Lockfile} lock
 * @param {boolean} dev Whether development packages are installed too.
 * @returns {[path: string, locked: LockedPackage][]}
 */
const wantedOf = (lock, dev) =>
  Object.entries(lock.packages ?? {}).filter(([path, locked]) => path !== '' && (dev || locked.dev !== true));

/**
 * Counts the packages of a lockfile that a machine needs: those for other machines do not count, nor what only they
 * lead to. Of the latter npm leaves a few behind, npm 10 more than npm 11.
 *
 * @param {Lockfile} lock
 * @param {boolean} dev Whether development packages are installed too.
 * @param {Machine} machine
 */
export function countPackages(lock, dev, { os, cpu, libc }) {
  let kept = wantedOf(lock, dev).filter(
    ([, locked]) => allows(locked.os, os) && allows(locked.cpu, cpu) && allows(locked.libc, libc),
  );
  for (let before = Infinity; kept.length < before;) {
    before = kept.length;
    const asked = new Set(
      [lock.packages?.[''] ?? {}, ...kept.map(([, locked]) => locked)].flatMap(
        ({ dependencies, optionalDependencies }) => Object.keys({ ...dependencies, ...optionalDependencies }),
      ),
    );
    kept = kept.filter(([path, locked]) => !locked.optional || asked.has(path.split('node_modules/').at(-1) ?? ''));
  }
  return kept.length;
}

/**
 * Whether development packages are among what is installed.
 *
 * @param {Lockfile | undefined} found `node_modules/.package-lock.json`.
 */
export const hasDevPackages = (found) => Object.values(found?.packages ?? {}).some(({ dev }) => dev === true);

/**
 * Whether an installed tree has what a lockfile asks for. It may have more.
 *
 * Optional packages may be missing, as those for other platforms always are; one that is there must still be the
 * locked one.
 *
 * @param {Lockfile | undefined} lock `package-lock.json`.
 * @param {Lockfile | undefined} found `node_modules/.package-lock.json`, which npm writes at the end of an install.
 * @param {boolean} dev Whether development packages are wanted too.
 * @returns {boolean} False when either is missing.
 */
export function isInstalled(lock, found, dev) {
  const present = found?.packages;
  if (!lock?.packages || !present) return false;
  return wantedOf(lock, dev).every(([path, locked]) => {
    const installed = present[path];
    if (!installed) return locked.optional === true || (!dev && locked.devOptional === true);
    return installed.version === locked.version && installed.integrity === locked.integrity;
  });
}
