/** Length of a shingle in characters; shorter runs occur in any two texts of one campaign. */
const shingleLength = 8;
/** Share of the shorter text's shingles that occur in the other from which two texts are taken for one. */
const tooMuch = 0.4;
/** Fewer shingles than this say nothing. */
const minShingles = 60;
/** A shorter text has too few shingles. */
const minLetters = minShingles + shingleLength - 1;
/** One of so many shingles is sampled, the same in every text. */
const samplingRate = 4;
/** A shingle of more texts than this is a phrase of the trade. */
const maxHolders = 20;

/** Two texts of which one contains much of the other. */
export interface SimilarPair {
  /** Indexes of the texts. */
  first: number;
  second: number;
  /** Share of the shorter text's shingles that occur in the other, up to 1. */
  share: number;
}

/** A number for the shingle that begins at an index (FNV-1a over its characters). */
function hashAt(letters: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + shingleLength; index += 1)
    hash = Math.imul(hash ^ letters.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0; // multiplying mixes upwards only
}

/** Numbers of the sampled shingles. */
function sampleOf(letters: string): Set<number> {
  const sample = new Set<number>();
  if (letters.length < minLetters) return sample;
  for (let at = 0; at + shingleLength <= letters.length; at += 1) {
    const hash = hashAt(letters, at);
    if (hash % samplingRate === 0) sample.add(hash);
  }
  return sample;
}

/** Numbers of all shingles, rising, each once. */
function hashesOf(letters: string): Uint32Array {
  const all = new Uint32Array(Math.max(0, letters.length - shingleLength + 1)).map((_, at) => hashAt(letters, at));
  return all.sort().filter((hash, index) => index === 0 || hash !== all[index - 1]);
}

/**
 * Fewest samples of the smaller text that two similar texts have in common: three standard deviations below the least
 * share, and two, because a small sample says little.
 */
function fewestShared(samples: number): number {
  return Math.max(1, tooMuch * samples - 3 * Math.sqrt(tooMuch * (1 - tooMuch) * samples) - 2);
}

/**
 * Pairs of texts whose samples have enough in common, each with the earlier text first. Costs the length of the texts:
 * a text is compared through its sampled shingles with at most `maxHolders` texts each.
 */
function* likelyPairs(texts: readonly string[]): Generator<[number, number]> {
  const holders = new Map<number, number[]>();
  const sizes: number[] = [];
  const common = new Uint32Array(texts.length);
  for (const [index, letters] of texts.entries()) {
    const sample = sampleOf(letters);
    sizes.push(sample.size);
    const met: number[] = [];
    for (const shingle of sample) {
      const others = holders.get(shingle);
      if (!others) {
        holders.set(shingle, [index]);
        continue;
      }
      for (const other of others) {
        const before = common[other] ?? 0;
        if (before === 0) met.push(other);
        common[other] = before + 1;
      }
      if (others.length < maxHolders) others.push(index);
    }
    for (const other of met.sort((a, b) => a - b)) {
      const count = common[other] ?? 0;
      common[other] = 0;
      if (count >= fewestShared(Math.min(sample.size, sizes[other] ?? 0))) yield [other, index];
    }
  }
}

/**
 * Share of the smaller of two rows of numbers that occurs in the other; 0 when it is below `tooMuch`, or when the row
 * is too small to say anything.
 */
function shared(a: Uint32Array, b: Uint32Array): number {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  if (small.length < minShingles) return 0;
  const enough = tooMuch * small.length;
  let both = 0;
  let at = 0;
  for (let left = small.length; left > 0; left -= 1) {
    if (both + left < enough) return 0;
    const number = small[small.length - left] ?? 0;
    while ((large[at] ?? Infinity) < number) at += 1;
    if (large[at] === number) both += 1;
  }
  return both / small.length;
}

/**
 * Finds texts that contain much of another. Likely pairs are found by samples and then compared in full. That two
 * shingles of a pair have one number, and the share is a shingle off, happens once in a thousand pairs.
 *
 * @param texts Letters only.
 */
export function* similarPairs(texts: readonly string[]): Generator<SimilarPair> {
  const known = new Map<number, Uint32Array>();
  const hashes = (index: number): Uint32Array => {
    const numbers = known.get(index) ?? hashesOf(texts[index] ?? '');
    known.set(index, numbers);
    return numbers;
  };
  for (const [first, second] of likelyPairs(texts)) {
    const share = shared(hashes(first), hashes(second));
    if (share >= tooMuch) yield { first, second, share };
  }
}
