import { nearest } from '../language/nearest.ts';
import { mapCollections, type Collection } from '../model/collections.ts';
import type { DocumentHead } from './document-head.ts';

/** Documents, found by what others call them. */
export interface DocumentIndex<D extends DocumentHead = DocumentHead> {
  readonly documents: readonly D[];
  /** Documents of one collection. */
  in(collection: Collection): readonly D[];
  find(collection: Collection, id: string): D | undefined;
  /**
   * The document that the author most likely meant by an id that does not exist: by former slug, title, alias or
   * likeness. The first question about an id costs the collection's length, the others nothing.
   */
  nearest(collection: Collection, text: string): D | undefined;
}

/** Finds documents by former slug, title or alias; the first of several. */
function byName<D extends DocumentHead>(documents: readonly D[]): Map<string, D> {
  const named = new Map<string, D>();
  for (const document of documents)
    for (const name of [...document.formerSlugs, ...document.names]) if (!named.has(name)) named.set(name, document);
  return named;
}

/** Documents of one collection: of two with the same id the last. */
class CollectionIndex<D extends DocumentHead> {
  readonly byId: ReadonlyMap<string, D>;
  readonly list: readonly D[];
  readonly #nearest = new Map<string, D | undefined>();
  #named: Map<string, D> | undefined;

  constructor(documents: readonly D[]) {
    this.byId = new Map(documents.map((document) => [document.id, document]));
    this.list = [...this.byId.values()];
  }

  nearest(text: string): D | undefined {
    if (!this.#nearest.has(text)) this.#nearest.set(text, this.#find(text));
    return this.#nearest.get(text);
  }

  #find(text: string): D | undefined {
    this.#named ??= byName(this.list);
    return this.#named.get(text) ?? this.byId.get(nearest(text, this.byId.keys()) ?? '');
  }
}

/** Indexes documents by collection and id, in time linear in their number. */
export function indexDocuments<D extends DocumentHead>(documents: readonly D[]): DocumentIndex<D> {
  const lists = mapCollections((): D[] => []);
  for (const document of documents) lists[document.collection].push(document);
  const indexes = mapCollections((collection) => new CollectionIndex(lists[collection]));
  return {
    documents,
    in: (collection) => indexes[collection].list,
    find: (collection, id) => indexes[collection].byId.get(id),
    nearest: (collection, text) => indexes[collection].nearest(text),
  };
}
