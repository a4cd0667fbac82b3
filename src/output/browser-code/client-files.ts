import { basename } from 'node:path';
import { compileModules } from './compile.ts';

/** Folder of client code inside the built site; code in it finds the site's base path one level above itself. */
export const clientFolder = '_client';

/** Compiles the browser code of a site; returns paths below the site's folder and contents. */
export async function clientFiles(): Promise<{ path: string; content: Uint8Array }[]> {
  const files = await compileModules('client', true);
  return files.map(({ path, contents }) => ({ path: `${clientFolder}/${basename(path)}`, content: contents }));
}
