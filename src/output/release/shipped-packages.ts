import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../files/list-files.ts';
import { sourcesOf } from '../browser-code/compile.ts';

/** A package of which something reaches readers. */
export interface ShippedPackage {
  name: string;
  version: string;
  /** SPDX expression. */
  licence: string;
  /** What of it is shipped, in Chinese. */
  part: string;
  /** Full texts of its licences. */
  texts: string[];
}

/** Packages whose data, not code, the build puts into files of the search index. */
const dataPackages = { 'opencc-js': '搜索索引里的繁简对照', 'pinyin-pro': '搜索索引里的读音' } as const;

/** Browser code of the site and of discs, as far as packages may be in it. */
const entries = ['client', 'search', 'discSearch', 'worker'] as const;

/** What the build puts into the code otherwise. */
const placeholders = { manifestFile: '""', keptFiles: '"{}"', workerKinds: '[]' };

const packageName = (path: string): string | undefined =>
  /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/[^]*$/u.exec(path)?.[1];

/** Folder of an installed package, as Node finds it: in the project or in a folder above. */
function packageFolder(root: string, name: string): string {
  const folder = join(root, 'node_modules', name);
  if (existsSync(folder)) return folder;
  if (dirname(root) === root) throw new Error(`${name} is not installed`);
  return packageFolder(dirname(root), name);
}

/** Texts of licences in a folder of a package, those in a folder `LICENSES` too. */
function licenceTexts(folder: string): string[] {
  return listFiles(folder)
    .filter((file) => /^(?:licenses\/[^/]+|[^/]*(?:licen[cs]e|notice)[^/]*)$/iu.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
}

function readPackage(root: string, name: string, part: string): ShippedPackage {
  const folder = packageFolder(root, name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  return { name, version, licence: license, part, texts: licenceTexts(folder) };
}

/**
 * Finds the packages of which code or data reaches readers; what only builds the site does not count.
 *
 * @param root Project folder.
 * @throws {Error} When browser code does not compile.
 */
export async function shippedPackages(root: string): Promise<ShippedPackage[]> {
  const sources = await sourcesOf(entries, placeholders);
  const code = new Set(sources.flatMap((path) => packageName(path) ?? []));
  const parts = new Map<string, string>([
    ...[...code].map((name) => [name, '浏览器里运行的代码'] as const),
    ...Object.entries(dataPackages),
  ]);
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => readPackage(root, name, part));
}
