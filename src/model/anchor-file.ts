/**
 * Which of some files has the present address of an anchor; the same in the build and in browsers.
 *
 * @returns 0 to `files - 1`, by the 32-bit FNV-1a hash of the anchor's UTF-16 units.
 */
export function anchorFile(anchor: string, files: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < anchor.length; index += 1)
    hash = Math.imul(hash ^ anchor.charCodeAt(index), 0x01000193) >>> 0;
  return hash % files;
}
