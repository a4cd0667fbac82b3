import { strToU8, zipSync } from 'fflate';
import { element, xmlFile, type Xml } from './xml.ts';

/** A part of an Office document: a file of the zip that it is. */
export interface Part {
  /** Path in the zip, without a slash in front. */
  path: string;
  /** Media type. */
  type: string;
  root: Xml;
  /** Other parts that it names: each by its id, with the end of its relationship's type. */
  relations?: readonly Relation[];
}

/** A part that another one names. */
interface Relation {
  id: string;
  /** Example: `styles`. */
  kind: string;
  /** Path from the folder of the part that names it. */
  target: string;
}

/** What an Office document says of itself. */
export interface Properties {
  title: string;
  /** Day as `YYYY-MM-DD` that counts as the day on which it was made and changed. */
  date: string;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const coreType = 'application/vnd.openxmlformats-package.core-properties+xml';

function contentTypes(parts: readonly Part[]): Xml {
  return element(
    'Types',
    { xmlns: `${packages}/content-types` },
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...parts.map(({ path, type }) => element('Override', { PartName: `/${path}`, ContentType: type })),
  );
}

function relationships(relations: readonly (Relation & { type?: string })[]): Xml {
  return element(
    'Relationships',
    { xmlns: `${packages}/relationships` },
    ...relations.map(({ id, kind, target, type = `${office}/${kind}` }) =>
      element('Relationship', { Id: id, Type: type, Target: target }),
    ),
  );
}

function coreProperties({ title, date }: Properties): Xml {
  const day = (name: string): Xml => element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${date}T00:00:00Z`);
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${packages}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, title),
    element('dc:language', {}, 'zh-CN'),
    day('created'),
    day('modified'),
  );
}

const relationsPath = (path: string): string => path.replace(/([^/]+)$/u, '_rels/$1.rels');

/**
 * Packs the parts of an Office document (ECMA-376 part 2); the same parts give the same bytes, on any machine and in a
 * browser.
 *
 * @param parts The main part first.
 */
export function officePackage(parts: readonly [Part, ...Part[]], properties: Properties): Uint8Array {
  const core: Part = { path: 'docProps/core.xml', type: coreType, root: coreProperties(properties) };
  const all = [...parts, core];
  const first = relationships([
    { id: 'rId1', kind: 'officeDocument', target: parts[0].path },
    { id: 'rId2', kind: '', type: `${packages}/relationships/metadata/core-properties`, target: core.path },
  ]);
  const files: [string, Xml][] = [
    ['[Content_Types].xml', contentTypes(all)],
    ['_rels/.rels', first],
    ...all.flatMap(({ path, root, relations }): [string, Xml][] => [
      [path, root],
      ...(relations ? [[relationsPath(path), relationships(relations)] as [string, Xml]] : []),
    ]),
  ];
  const zip = Object.fromEntries(files.map(([path, root]) => [path, strToU8(xmlFile(root))]));
  // A zip has local time without a zone; this one is the same everywhere, on the first day that a zip can have.
  return zipSync(zip, { level: 9, mtime: new Date(1980, 0, 1, 12) });
}
