/** A number from 0 up to 1 that depends on a text alone (FNV-1a, mixed once more for the highest bits). */
function chanceOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/**
 * Cuts a row of things into files of about the same size, so that a change moves only the cuts near it: whether to cut
 * before a thing depends on its name, from half the wanted size on and the likelier the larger it is. What fills a file
 * has it to itself, so that its neighbours stay small.
 *
 * @param names What does not change when the thing does.
 * @param sizeOf Size of a thing, by its index.
 * @param wanted Size of a file; none is twice as large but for what is by itself.
 * @returns Index of the first thing of each file.
 */
export function cutEvenly(names: readonly string[], sizeOf: (index: number) => number, wanted: number): number[] {
  const starts: number[] = [];
  let filled = Infinity;
  names.forEach((name, index) => {
    const size = sizeOf(index);
    const mayCut = filled >= wanted / 2 && chanceOf(name) < (2 * size) / wanted;
    if (mayCut || filled + size > 2 * wanted || (size >= wanted && filled > 0)) {
      starts.push(index);
      filled = 0;
    }
    filled += size >= wanted ? Infinity : size;
  });
  return starts;
}
