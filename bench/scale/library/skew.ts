import type { Random } from '../../search/random.ts';

/**
 * A place from 0 below `count`, the first ones far more often: place `k` with a chance in proportion to log(1 + 1/(k +
 * 1)), which is Zipf's law with exponent 1 but for the first places.
 */
function skewedPlace(random: Random, count: number): number {
  return Math.min(count - 1, Math.floor((count + 1) ** random()) - 1);
}

/** Up to `wanted` different places from 0 below `count`, in ascending order, the first ones more often. */
export function skewedPlaces(random: Random, count: number, wanted: number): number[] {
  const places = new Set<number>();
  for (let attempt = 0; attempt < wanted * 8 && places.size < Math.min(wanted, count); attempt += 1)
    places.add(skewedPlace(random, count));
  return [...places].sort((a, b) => a - b);
}
