import { unsureStep } from '../../model/case.ts';
import type { Editorial } from '../../model/editorial.ts';
import type { Place } from '../recognise/outline.ts';
import type { WriteUp } from '../recognise/write-up.ts';
import { caseDraft } from './case-draft.ts';
import { LinkFinder, type FileLink } from './links.ts';
import { methodDraft } from './method-draft.ts';
import type { Locate } from './metrics.ts';
import { shortNameOf } from './short-name.ts';
import { freeId, slugOf } from './slug.ts';
import { sourceDraft } from './source-draft.ts';

/** Existing content of the library. */
export interface KnownContent {
  /** Method id by title and alias, without quotation marks. */
  methods: ReadonlyMap<string, string>;
  /** Ids of cases that are taken, by a file or by a folder of pictures. */
  cases: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  methodIds: ReadonlySet<string>;
  /** Ids of steps; a practice that belongs to another is left open. */
  steps: ReadonlySet<string>;
  /** Names that contain a numeral without being a count. */
  names: ReadonlySet<string>;
  /** The editors' list of themes. */
  themes: Editorial['themes'];
}

/** A file to write, below the content folder. */
export interface DraftFile {
  /** Example: `cases/lin-he-she-qu.mdx`. */
  path: string;
  content: string | Uint8Array;
}

/** What became of one write-up. */
export interface DraftedCase {
  writeUp: WriteUp;
  /** Case id. */
  id: string;
  /** The id is taken; nothing is written. */
  isTaken: boolean;
  knownMethods: readonly string[];
  newMethods: readonly { name: string; id: string; parts: number; withItems: number }[];
}

/** Drafts of one imported file. */
export interface Drafts {
  cases: readonly DraftedCase[];
  files: readonly DraftFile[];
  /** Chinese: what the drafts have no place for. */
  left: readonly string[];
}

/** What a file contains, recognised and checked. */
export interface FileContent {
  writeUps: readonly WriteUp[];
  /** Pictures after checking, in the file's order. */
  pictures: readonly CheckedPicture[];
  links: readonly FileLink[];
}

/** A picture that was checked and encoded anew; `undefined` where it was left alone. */
export type CheckedPicture = { bytes: Uint8Array; extension: 'jpg' | 'png' } | undefined;

/** Writes places as locators of a part of a source. */
function locatorOf(source: string, part: number): Locate {
  return (place: Place) => `${source} ${part}/${'paragraph' in place ? place.paragraph : `标题${place.heading || ''}`}`;
}

/** Pictures that a write-up shows, by their index in the file. */
function picturesOf({ outline }: WriteUp): number[] {
  return outline.blocks.flatMap((block) => (block.kind === 'picture' ? [block.index] : []));
}

/**
 * Makes draft files of a file's write-ups: a case each, one source, and a page for every method that the library does
 * not know.
 *
 * @param fileName Name of the imported file, with extension.
 * @param today Day of the import as `YYYY-MM-DD`.
 */
export function draftsOf(
  fileName: string,
  { writeUps: recognised, pictures, links }: FileContent,
  known: KnownContent,
  today: string,
): Drafts {
  const finder = new LinkFinder(links);
  const writeUps = recognised.map((writeUp) => ({
    ...writeUp,
    practices: writeUp.practices.map((practice) =>
      known.steps.has(practice.step) ? practice : { ...practice, step: unsureStep },
    ),
  }));
  const files: DraftFile[] = [];
  const cases: DraftedCase[] = [];
  const chosen = new Set<string>();
  const ids = writeUps.map(({ unit, title }) => {
    const id = freeId(slugOf(unit ? shortNameOf(unit.name) : title, 6, 'an-li'), chosen);
    chosen.add(id);
    return id;
  });
  const source = freeId(`${ids[0] ?? 'an-li'}-yuan-gao`, known.sources);
  const methods = new Map(known.methods);
  const methodIds = new Set(known.methodIds);
  for (const [index, writeUp] of writeUps.entries()) {
    const id = ids[index] ?? '';
    if (known.cases.has(id)) {
      cases.push({ writeUp, id, isTaken: true, knownMethods: [], newMethods: [] });
      continue;
    }
    const locate = locatorOf(source, index + 1);
    const knownMethods = writeUp.methods.filter(({ name }) => methods.has(name)).map(({ name }) => name);
    const newMethods = writeUp.methods
      .filter(({ name }) => !methods.has(name))
      .map(({ name, place }) => {
        const methodId = freeId(slugOf(name, 12, 'fang-fa'), methodIds);
        methodIds.add(methodId);
        methods.set(name, methodId);
        const draft = methodDraft({ id: methodId, name, place }, writeUp.outline.blocks, locate, today);
        files.push({ path: `methods/${methodId}.mdx`, content: draft.text });
        return { name, id: methodId, parts: draft.parts, withItems: draft.withItems };
      });
    const shown = picturesOf(writeUp);
    const fileOf = (picture: number): string | undefined => {
      const checked = pictures[picture];
      return checked && `${id}/${shown.indexOf(picture) + 1}.${checked.extension}`;
    };
    const { text } = caseDraft(writeUp, {
      id,
      locate,
      today,
      methodId: (name) => methods.get(name),
      pictureFile: fileOf,
      names: known.names,
      themes: known.themes,
      links: finder,
    });
    files.push({ path: `cases/${id}.mdx`, content: text });
    for (const picture of shown) {
      const [file, checked] = [fileOf(picture), pictures[picture]];
      if (file !== undefined && checked) files.push({ path: `cases/${file}`, content: checked.bytes });
    }
    cases.push({ writeUp, id, isTaken: false, knownMethods, newMethods });
  }
  if (cases.some(({ isTaken }) => !isTaken))
    files.push({ path: `sources/${source}.mdx`, content: sourceDraft(fileName, writeUps, today) });
  return { cases, files, left: files.length > 0 ? finder.lost() : [] };
}
