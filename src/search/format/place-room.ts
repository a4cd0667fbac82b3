/** The largest power of two that is at most a number. */
const powerBelow = (number: number): number => 2 ** Math.floor(Math.log2(Math.max(1, number)));

/** The number made larger until a quarter of it or less, a power of two, divides it. */
const roundedUp = (length: number): number => {
  const step = Math.max(1, powerBelow(length / 2) / 2);
  return Math.ceil(length / step) * step;
};

/**
 * Places that a block of some units takes. More than it has, so that no phrase goes on into the next block; and rounded
 * up, so that a few units more or less rarely move what follows, whose words would be other files then.
 */
export const roomOfBlock = (units: number): number => (units === 0 ? 0 : roundedUp(units + 1));

/** Places that a section takes whose blocks take some. */
export const roomOfSection = (places: number): number => roundedUp(places);
