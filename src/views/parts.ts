import { listAddress, partAddress, unitKindAddress } from '../model/address.ts';
import { listedCollections } from '../model/collections.ts';
import type { Entry } from '../model/entry.ts';
import type { Library } from '../model/library.ts';
import { partPlaces, type Places } from '../model/relations/places.ts';
import { latestDay } from '../model/relations/provenance.ts';

/** Which part of a list a page shows. */
export interface PartPosition {
  /** Address of the first part. */
  address: string;
  /** Where on the first part's page the list begins, where that page has more than the list. */
  anchor?: string;
  /** From 1. */
  number: number;
  /** How many parts the list has. */
  count: number;
}

/**
 * Number of a list's part as an address says it, from 2, as the first has the list's own address.
 *
 * @returns The number, or `undefined` for the id of an entry, which is never a number.
 */
export function partNumber(segment: string): number | undefined {
  return /^(?:[2-9]|[1-9]\d+)$/u.test(segment) ? Number(segment) : undefined;
}

/** Last segments of the addresses of a list's further parts: `2` and so on. */
function furtherParts(count: number): string[] {
  return Array.from({ length: count - 1 }, (_, index) => String(index + 2));
}

/** A number to link to, or where some are left out. */
type PartLink = number | 'gap';

/** Numbers that a part links to: the first, the last, and two on each side; one number alone is never left out. */
export function partLinks({ number, count }: Pick<PartPosition, 'number' | 'count'>): PartLink[] {
  const near = Array.from({ length: 5 }, (_, index) => number - 2 + index);
  const shown = [...new Set([1, ...near, count])].filter((each) => each >= 1 && each <= count).sort((a, b) => a - b);
  return shown.flatMap((each, index): PartLink[] => {
    const missing = each - (shown[index - 1] ?? each - 1) - 1;
    return missing === 0 ? [each] : [missing === 1 ? each - 1 : 'gap', each];
  });
}

/** Addresses of the parts before and after one. */
export function partNeighbours({ address, number, count }: PartPosition): { previous?: string; next?: string } {
  return {
    ...(number > 1 && { previous: partAddress(address, number - 1) }),
    ...(number < count && { next: partAddress(address, number + 1) }),
  };
}

/** What the foot of a printed list says. */
export interface ListFoot {
  /** Day on which an entry shown was last changed, as `YYYY-MM-DD`. */
  updated: string;
  from: Places;
}

/** The foot of a page that lists entries; of an empty list, the day of the library's last change. */
export function listFoot(library: Library, entries: readonly Entry[]): ListFoot {
  const updated = latestDay(entries.map(({ data }) => data.updated));
  return { updated: updated || library.latestUpdate('cases'), from: partPlaces(entries) };
}

/**
 * Addresses of all pages that show a list or a further part of one, besides the lists themselves.
 *
 * Costs as much as there are lists and parts.
 */
export function partAddresses(library: Library): string[] {
  const further = (address: string, count: number): string[] =>
    furtherParts(count).map((number) => partAddress(address, Number(number)));
  return [
    ...listedCollections.flatMap((name) => further(listAddress(name), library.partCount(name))),
    ...library.unitKindCounts().flatMap(({ kind }) => {
      const address = unitKindAddress(kind);
      return [address, ...further(address, library.unitKindPartCount(kind))];
    }),
    ...library.steps.flatMap((step) => further(`${listAddress('steps')}${step.id}/`, library.stepPartCount(step.id))),
    ...library.methods.flatMap((method) =>
      further(`${listAddress('methods')}${method.id}/`, library.usePartCount(method.id)),
    ),
  ];
}
