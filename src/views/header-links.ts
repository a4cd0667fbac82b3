import { listAddress } from '../model/address.ts';
import { collections, listedCollections } from '../model/collections.ts';

/** A link to a list, by its address below the base path. */
export interface ListLink {
  title: string;
  address: string;
}

/** Lists that the header of every page links to, in order. */
export const headerLinks: readonly ListLink[] = listedCollections
  .filter((name) => collections[name].inHeader)
  .map((name) => ({ title: collections[name].label, address: listAddress(name) }));
