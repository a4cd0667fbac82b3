import { SearchFailure } from '../answer.ts';

/** Runs a decoder; what it cannot read is a damaged file. */
export function orDamaged<T>(decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    throw new SearchFailure('damaged', { cause });
  }
}
