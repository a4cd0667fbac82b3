// @ts-check

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Tells whether an installed tree is what the lockfile asks for.
 *
 * Optional packages may be missing, as those for other platforms always are; one that is there must still be the
 * locked one.
 *
 * @param {Lockfile | undefined} wanted `package-lock.json`.
 * @param {Lockfile | undefined} found `node_modules/.package-lock.json`, which npm writes at the end of an install.
 * @returns {boolean} False when either is missing.
 */
export function installIsCurrent(wanted, found) {
  const present = found?.packages;
  if (!wanted?.packages || !present) return false;
  return Object.entries(wanted.packages).every(([path, locked]) => {
    if (path === '') return true;
    const installed = present[path];
    if (!installed) return locked.optional === true;
    return installed.version === locked.version && installed.integrity === locked.integrity;
  });
}
