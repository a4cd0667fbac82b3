import { XMLParser } from 'fast-xml-parser';

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (name) => name === 'Contents',
});

type Element = Record<string, unknown>;

/** The root element of an XML text if it has the given name; `undefined` for any other text. */
function rootOf(text: string, name: string): Element | undefined {
  try {
    const root: unknown = (parser.parse(text) as Element)[name];
    // An element without children is the empty string.
    return typeof root === 'object' && root !== null ? (root as Element) : root === '' ? {} : undefined;
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The code in an `<Error>` answer, such as `NoSuchKey`; `undefined` for any other text. */
export function errorCodeIn(text: string): string | undefined {
  const error = rootOf(text, 'Error');
  return error && textOf(error['Code']);
}

/** One page of a list of objects. */
export interface ObjectPage {
  /** Size of each object by key, in bytes. */
  sizes: Map<string, number>;
  /** Asks for the next page; `undefined` on the last one. */
  nextToken: string | undefined;
}

/** Reads an answer to ListObjectsV2; `undefined` for any other text. */
export function parseObjectPage(text: string): ObjectPage | undefined {
  const list = rootOf(text, 'ListBucketResult');
  if (!list) return undefined;
  // Stores that do not know the parameter encoding-type send keys as they are, and do not send it back.
  const isEncoded = list['EncodingType'] === 'url';
  const decode = (key: string): string => (isEncoded ? decodeURIComponent(key.replaceAll('+', ' ')) : key);
  const contents = (list['Contents'] ?? []) as Element[];
  const sizes = contents.map(({ Key, Size }) => [decode(textOf(Key)), Number(textOf(Size))] as const);
  return { sizes: new Map(sizes), nextToken: textOf(list['NextContinuationToken']) || undefined };
}
