import type { ObjectStore } from '../../../src/deploy/s3/object-store.ts';

/** A store in memory that fails for good after a number of changes, as when a run is killed or the line is cut. */
export function memoryStore(
  objects: Map<string, Uint8Array<ArrayBuffer>>,
  maxChanges = Number.POSITIVE_INFINITY,
): ObjectStore {
  let changes = 0;
  const change = async (act: () => void): Promise<void> => {
    if (changes++ >= maxChanges) throw new Error('cut');
    act();
  };
  return {
    read: async (key) => objects.get(key),
    write: (key, bytes) => change(() => objects.set(key, bytes)),
    copy: (from, to) =>
      change(() => {
        const bytes = objects.get(from);
        if (!bytes) throw new Error(`no object ${from}`);
        objects.set(to, bytes);
      }),
    remove: async (keys) => {
      for (const key of keys) await change(() => objects.delete(key));
    },
    list: async (prefix) =>
      new Map([...objects].filter(([key]) => key.startsWith(prefix)).map(([key, bytes]) => [key, bytes.length])),
  };
}
