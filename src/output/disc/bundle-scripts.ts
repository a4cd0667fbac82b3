import { dirname } from 'node:path';
import { build } from 'esbuild';
import { browserBuild } from '../../search/index/browser-build.ts';

/**
 * Compiles browser code into one plain script, which knows its own address as modules do.
 *
 * @param entry File of the code.
 * @throws {Error} When the code does not compile, with file and line.
 */
export async function plainScript(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    ...browserBuild,
    splitting: false,
    format: 'iife',
    minify: true,
    absWorkingDir: dirname(entry),
    entryPoints: [entry],
    outdir: '/',
    define: { 'import.meta.url': 'scriptAddress' },
    banner: { js: '(function(){const scriptAddress=document.currentScript.src;' },
    footer: { js: '})();' },
  });
  const [script] = outputFiles;
  if (!script) throw new Error(`${entry} gave no script`);
  return script.contents;
}
