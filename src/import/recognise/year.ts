import type { InPlace } from './texts.ts';

/** A year that a day or month belongs to; a year alone is as often that of a founding. */
const yearOfDay = /^((?:19|20)\d{2})(?:年\s*\d{1,2}\s*月|[.\-/]\d)/u;

/**
 * The year of a practice: the only one that the days and months of the body are given with.
 *
 * @param dates Dates as the write-up gives them; those of the title and the lines around it are of the write-up itself.
 * @returns `undefined` where none is given with a year, or several years are.
 */
export function yearOf(dates: readonly InPlace<{ text: string }>[]): number | undefined {
  const years = dates.flatMap(({ text, place }) => {
    const year = 'heading' in place && place.heading === 0 ? undefined : yearOfDay.exec(text)?.[1];
    return year === undefined ? [] : [Number(year)];
  });
  return new Set(years).size === 1 ? years[0] : undefined;
}
