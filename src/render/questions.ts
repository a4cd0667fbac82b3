import { createHash } from 'node:crypto';

/**
 * A question that a page has asked of the library: the name of a member and, of a function, its arguments, as JSON.
 * Example: `["find","cases","stove-company"]`.
 */
export type Question = string;

type Members = Readonly<Record<string, unknown>>;

const argumentOf = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  // A page may ask about an entry, of which the name is enough.
  if ('collection' in value && 'id' in value) return { collection: value.collection, id: value.id };
  if (Symbol.iterator in value) return [...(value as Iterable<unknown>)];
  throw new Error(`Not an argument of a question about the library: ${JSON.stringify(value)}`);
};

/** Asks a question again. */
function answerTo(library: Members, question: Question): unknown {
  const [name, ...given] = JSON.parse(question) as [string, ...unknown[]];
  const member = library[name];
  return typeof member === 'function' ? (member as (...all: unknown[]) => unknown)(...given) : member;
}

/** The library as pages see it, and what they ask. */
export interface Recorder<L> {
  library: L;
  /**
   * Does some work.
   *
   * @returns What it returns, with the questions that it has asked. Work of this recorder may not overlap.
   */
  record<T>(work: () => Promise<T>): Promise<{ value: T; questions: Question[] }>;
}

/**
 * Records what is asked of a library while a page is rendered, so that the page needs to be rendered again only when an
 * answer changes.
 *
 * @param library Functions and values; functions take strings, numbers, entries and lists of strings.
 */
export function recordQuestions<L extends object>(library: L): Recorder<L> {
  let asked: Set<Question> | undefined;
  const note = (name: string, given: readonly unknown[]): void => {
    if (!asked) throw new Error(`Nothing is rendered that could ask for ${name}`);
    asked.add(JSON.stringify([name, ...given]));
  };
  const recorded = new Proxy(library, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof name !== 'string') return member;
      if (typeof member !== 'function') {
        note(name, []);
        return member;
      }
      return (...given: unknown[]): unknown => {
        const plain = given.map(argumentOf);
        note(name, plain);
        return (member as (...all: unknown[]) => unknown)(...plain);
      };
    },
  });
  return {
    library: recorded,
    async record(work) {
      asked = new Set();
      try {
        return { value: await work(), questions: [...asked] };
      } finally {
        asked = undefined;
      }
    },
  };
}

/**
 * Computes digests of answers, each question once.
 *
 * A digest costs as much as the answer is long: an entry in it counts as its own digest, which is computed once.
 *
 * @param digestOf Digest of an object that is an entry; `undefined` for any other.
 */
export function answerDigests(
  library: object,
  digestOf: (value: object) => string | undefined,
): (question: Question) => string {
  const known = new Map<Question, string>();
  const replacer = (_: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    return digestOf(value) ?? (value instanceof Map || value instanceof Set ? [...value] : value);
  };
  return (question) => {
    const found = known.get(question);
    if (found !== undefined) return found;
    const answer = answerTo(library as Members, question);
    // In a list, because `undefined` alone has no JSON.
    const text = JSON.stringify([answer], replacer);
    const digest = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    known.set(question, digest);
    return digest;
  };
}
