import type { ShownPicture } from '../model/shown-picture.ts';
import type { Collection } from '../model/collections.ts';
import type { Library } from '../model/library.ts';

/** What pages may ask about: the library, and the pictures beside its documents. */
export interface ShownLibrary extends Library {
  /**
   * A picture as the site shows it; `undefined` where there is none.
   *
   * @param path Path from a document of the collection. Example: `./hall.jpg`.
   */
  picture(collection: Collection, path: string): ShownPicture | undefined;
}

/** Pages are compiled into modules of their own, which share nothing else with what renders them. */
const slot = Symbol.for('duibiao:shown-library');

type Holder = Record<typeof slot, ShownLibrary | undefined>;

/** Gives pages the library that they show; `undefined` takes it away. */
export function provideLibrary(library: ShownLibrary | undefined): void {
  (globalThis as unknown as Holder)[slot] = library;
}

/**
 * The library that pages show.
 *
 * @throws {Error} While nothing is rendered.
 */
export function shownLibrary(): ShownLibrary {
  const library = (globalThis as unknown as Partial<Holder>)[slot];
  if (!library) throw new Error('No library is provided: pages may ask for it only while they are rendered');
  return library;
}
