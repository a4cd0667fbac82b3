import { methodFacet } from '../facets.ts';
import {
  cardsFile,
  methodsFile,
  tableFile,
  titlesFile,
  type CaseCard,
  type CaseTable,
  type FacetValues,
  type TitleOrder,
} from '../format/case-table.ts';
import { openTable, placeOf, withMethods, withTitles, type OpenTable } from '../match/open-table.ts';

/** Loads a file of data of the site. */
export type ReadData = <T>(path: string) => Promise<T>;

/** What a request takes besides the table. */
export interface Needs {
  methods: boolean;
  titles: boolean;
}

/** The cases of the site as far as they have been loaded. Each file is loaded once; one that failed, when asked for. */
export class CaseData {
  readonly #read: ReadData;
  readonly #files = new Map<string, Promise<unknown>>();
  #table: OpenTable | undefined;

  constructor(read: ReadData) {
    this.#read = read;
  }

  #file<T>(path: string): Promise<T> {
    const known = this.#files.get(path) ?? this.#read<T>(path);
    this.#files.set(path, known);
    known.catch(() => this.#files.delete(path));
    return known as Promise<T>;
  }

  /** The table as far as it has been loaded, if it has what is needed; so that a choice waits for nothing. */
  ready({ methods, titles }: Needs): OpenTable | undefined {
    const table = this.#table;
    if (!table || (methods && !table.facets.has(methodFacet)) || (titles && !table.titles)) return undefined;
    return table;
  }

  /** The table with what is needed. */
  async table(needs: Needs): Promise<OpenTable> {
    const [table, methods, titles] = await Promise.all([
      this.#file<CaseTable>(tableFile),
      needs.methods ? this.#file<FacetValues>(methodsFile) : undefined,
      needs.titles ? this.#file<TitleOrder>(titlesFile) : undefined,
    ]);
    this.#table ??= openTable(table);
    if (methods && !this.#table.facets.has(methodFacet)) this.#table = withMethods(this.#table, methods);
    if (titles && !this.#table.titles) this.#table = withTitles(this.#table, titles);
    return this.#table;
  }

  /** Cards of some cases, in their order; `undefined` where the site has changed since the table was loaded. */
  cards(table: OpenTable, numbers: readonly number[]): Promise<(CaseCard | undefined)[]> {
    return Promise.all(
      numbers.map(async (number) => {
        const { bucket, at } = placeOf(table, number);
        return (await this.#file<CaseCard[]>(cardsFile(bucket)))[at];
      }),
    );
  }
}
