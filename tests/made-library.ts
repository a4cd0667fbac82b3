import { collections, type Collection, type Frontmatter } from '../src/model/collections.ts';
import { listEntries, type CaseEntry, type Entry, type EntryLists } from '../src/model/entry.ts';

/** Day on which every entry here was changed. */
const day = '2026-03-02';

const from = 'source 1/1';
const advice = { reusable: ['a'], fits: ['a'], needs: ['a'], avoid: ['a'], cautions: ['a'] };

/** An entry with the frontmatter that its schema requires and some more. */
export function madeEntry<C extends Collection>(collection: C, id: string, more: Record<string, unknown>): Entry<C> {
  const { schema } = collections[collection];
  const data: Frontmatter[C] = schema.parse({ title: id, updated: day, ...more });
  return { collection, id, data, body: '' };
}

/** What a case is made of here. */
export interface MadeCase {
  practices?: readonly { step: string; methods?: readonly string[]; summary?: string }[];
  /** Methods of its only outcome. */
  outcomeMethods?: readonly string[];
  [field: string]: unknown;
}

/** A case; each practice has its step's id. */
export function madeCase(
  id: string,
  { practices = [{ step: 'ask' }], outcomeMethods = [], ...more }: MadeCase,
): CaseEntry {
  return madeEntry('cases', id, {
    description: 'a',
    unit: { name: `${id} unit`, shortName: id, kind: '高校' },
    from,
    status: { evidence: '来源自述', inUse: '来源未述', comparedOn: day },
    metrics: {},
    practices: practices.map((practice) => ({
      id: practice.step,
      summary: 'a',
      anchor: `${id}-${practice.step}`,
      from,
      ...practice,
    })),
    outcomes: [{ text: 'a', methods: outcomeMethods, from }],
    advice,
    ...more,
  });
}

/** A method. */
export const madeMethod = (id: string, more: Record<string, unknown> = {}): Entry<'methods'> =>
  madeEntry('methods', id, { description: `${id} description`, kind: '做法', from, ...more });

/** A step at a place in the process. */
export const madeStep = (id: string, order: number): Entry<'steps'> =>
  madeEntry('steps', id, { description: 'a', order, task: `${id} task` });

/** A problem of a case. */
export const madeProblem = (id: string, caseId: string, heading: string, order: number): Entry<'problems'> =>
  madeEntry('problems', id, { case: caseId, heading, classifiedBy: '来源', finding: 'a', order, from });

/** A form. */
export const madeTemplate = (
  id: string,
  steps: readonly string[],
  methods: readonly string[] = [],
): Entry<'templates'> =>
  madeEntry('templates', id, { description: `${id} description`, steps, methods, fields: [{ name: 'a', hint: 'a' }] });

/** A source with parts; `source` is the one that entries here come from. */
export const madeSource = (id = 'source', parts = 1, more: Record<string, unknown> = {}): Entry<'sources'> =>
  madeEntry('sources', id, {
    titledBy: '编者',
    form: 'a',
    parts: Array.from({ length: parts }, () => ({ title: 'a', paragraphs: 9, headings: 3 })),
    ...more,
  });

/** Lists of entries, empty where none are given. */
export const madeLists = (given: Partial<EntryLists>): EntryLists =>
  listEntries((collection) => given[collection] ?? []);
