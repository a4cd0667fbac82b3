import sax from 'sax';
import { strFromU8, unzipSync } from 'fflate';

/** Parts of an Office document as texts, by path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** Names of the children of every element of a part, by the element's name. */
function childrenIn(xml: string): [string, string[]][] {
  const open: [string, string[]][] = [];
  const all: [string, string[]][] = [];
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name }) => {
    open.at(-1)?.[1].push(name);
    const element: [string, string[]] = [name, []];
    open.push(element);
    all.push(element);
  };
  parser.onclosetag = () => void open.pop();
  parser.write(xml).close();
  return all;
}

/**
 * Elements whose children are not in the order that a schema gives, or are none that it knows.
 *
 * @param order Children by element, separated by spaces.
 */
export function outOfOrder(xml: string, order: Readonly<Record<string, string>>): string[] {
  return childrenIn(xml).flatMap(([name, children]) => {
    const known = order[name]?.split(' ');
    if (!known) return [];
    const places = children.map((child) => known.indexOf(child));
    const isInOrder = places.every((place, index) => place !== -1 && place >= (places[index - 1] ?? 0));
    return isInOrder ? [] : [`${name}: ${children.join(' ')}`];
  });
}
