import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type OutputFile } from 'esbuild';
import { browserBuild } from '../../search/index/browser-build.ts';
import { moduleFile } from '../../search/index/bundle-module.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const source = (file: string): string => join(root, 'src', file);

/** Files from which the browser code of the site and of discs is compiled. */
const entries = {
  /** The script of every page. */
  client: source('browser/client.ts'),
  /** Search, which is compiled with each index. */
  search: moduleFile,
  /** Search on a disc. */
  discSearch: source('browser/disc/disc-search.ts'),
  /** The service worker of a release. */
  worker: source('browser/offline/worker.ts'),
  /** The service worker of a site that no longer works offline. */
  stopWorker: source('browser/offline/stop-worker.ts'),
} as const;

/** Names of the entry points. */
export type BrowserEntry = keyof typeof entries;

/** Values for names that code declares and the build knows, as JavaScript. */
type Definitions = Readonly<Record<string, string>>;

// Names of chunks contain hashes of the paths of what is in them, seen from the project folder.
const common = { ...browserBuild, absWorkingDir: root } as const;

/** Code that asks for it is compiled for readers. */
const forReaders: Definitions = { 'process.env.NODE_ENV': '"production"' };

/**
 * Compiles modules: a file with the name of the entry's, and chunks that it loads on demand.
 *
 * @param minify Shorter code, for readers; whole names, for developers.
 * @throws {Error} When the code does not compile, with file and line.
 */
export async function compileModules(entry: BrowserEntry, minify: boolean): Promise<OutputFile[]> {
  const { outputFiles } = await build({ ...common, entryPoints: [entries[entry]], outdir: root, minify });
  return outputFiles;
}

/**
 * Compiles one plain script.
 *
 * @throws {Error} When the code does not compile, with file and line.
 */
export async function compileScript(
  entry: BrowserEntry,
  define: Definitions = {},
  around: Pick<BuildOptions, 'banner' | 'footer'> = {},
): Promise<OutputFile> {
  const { outputFiles } = await build({
    ...common,
    ...around,
    splitting: false,
    format: 'iife',
    minify: true,
    entryPoints: [entries[entry]],
    outdir: root,
    define: { ...forReaders, ...define },
  });
  const [script] = outputFiles;
  if (!script) throw new Error(`${entries[entry]} gave no script`);
  return script;
}

/**
 * Lists the source files of entry points, those of packages included.
 *
 * @returns Paths below the project folder.
 * @throws {Error} When the code does not compile, with file and line.
 */
export async function sourcesOf(names: readonly BrowserEntry[], define: Definitions): Promise<string[]> {
  const { metafile } = await build({
    ...common,
    entryPoints: names.map((name) => entries[name]),
    outdir: root,
    define: { ...forReaders, ...define },
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}
