import { compileScript, type BrowserEntry } from '../browser-code/compile.ts';

/**
 * Compiles browser code into a plain script that knows its own address, as modules do.
 *
 * @throws {Error} When the code does not compile, with file and line.
 */
export async function discScript(entry: BrowserEntry): Promise<Uint8Array> {
  const { contents } = await compileScript(
    entry,
    { 'import.meta.url': 'scriptAddress' },
    {
      banner: { js: '(function(){const scriptAddress=document.currentScript.src;' },
      footer: { js: '})();' },
    },
  );
  return contents;
}
