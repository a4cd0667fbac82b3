import sax from 'sax';

/** What an element contains: its own text, and its elements in order. */
interface Element {
  name: string;
  text: string;
  children: Element[];
}

/** The outermost element of an XML text if it has the given name; `undefined` for any other text. */
function rootOf(text: string, name: string): Element | undefined {
  const document: Element = { name: '', text: '', children: [] };
  const open = [document];
  const errors: Error[] = [];
  const parser = sax.parser(true);
  parser.onopentag = (tag) => {
    // Some stores write a prefix before each name.
    const element = { name: tag.name.split(':').at(-1) ?? '', text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => void open.pop();
  const addText = (more: string): void => {
    const element = open.at(-1);
    if (element) element.text += more;
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.onerror = (error) => {
    errors.push(error);
    parser.resume();
  };
  parser.write(text).close();
  const [root] = document.children;
  return errors.length === 0 && root?.name === name ? root : undefined;
}

/** Text of the first element of a name in another; empty where there is none. */
const textOf = (element: Element, name: string): string =>
  element.children.find((child) => child.name === name)?.text ?? '';

/** The code in an `<Error>` answer, such as `NoSuchKey`; `undefined` for any other text. */
export function errorCodeIn(text: string): string | undefined {
  const error = rootOf(text, 'Error');
  return error && textOf(error, 'Code');
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
  const isEncoded = textOf(list, 'EncodingType') === 'url';
  const decode = (key: string): string => (isEncoded ? decodeURIComponent(key.replaceAll('+', ' ')) : key);
  const contents = list.children.filter(({ name }) => name === 'Contents');
  const sizes = contents.map((object) => [decode(textOf(object, 'Key')), Number(textOf(object, 'Size'))] as const);
  return { sizes: new Map(sizes), nextToken: textOf(list, 'NextContinuationToken') || undefined };
}
