import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findProgram } from '../src/command/find-program.ts';
import { browserEnvironment } from './browser/bundled.ts';

/** LibreOffice; `undefined` where it is not installed. */
const libreOffice = findProgram('soffice');

/** Whether tests with LibreOffice are left out: not where everything has to be tested. */
export const withoutLibreOffice = libreOffice === undefined && process.env.CI === undefined;

/** Name of tests that need LibreOffice: where it is missing, they are skipped and their name says why. */
export const withLibreOffice = (name: string): string =>
  withoutLibreOffice ? `${name} (not run: LibreOffice is not installed)` : name;

/** LibreOffice says so on machines without Java, which it needs for databases alone. */
const withoutJava = 'Warning: failed to launch javaldx - java may not function correctly\n';

/**
 * Turns documents into PDF, all in one run of LibreOffice in a profile of its own, with the Chinese font of the tests.
 *
 * @param documents By file name.
 * @returns PDFs by the name of the document, and what LibreOffice warned of.
 */
export async function toPdf(
  documents: ReadonlyMap<string, Uint8Array>,
): Promise<{ pdfs: ReadonlyMap<string, Uint8Array>; warnings: string }> {
  if (libreOffice === undefined)
    throw new Error('没有装 LibreOffice：apt-get install libreoffice-writer libreoffice-calc');
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    // LibreOffice replaces the extension, so that a.docx and a.xlsx would become one file.
    const files = [...documents].map(([name, content], index) => {
      const path = join(folder, `${index}-${name}`);
      writeFileSync(path, content);
      return { name, path, pdf: join(folder, 'pdf', `${index}-${name}`.replace(/\.[^.]+$/u, '.pdf')) };
    });
    mkdirSync(join(folder, 'pdf'));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const words = [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'pdf')];
    const { stderr } = await promisify(execFile)(libreOffice, [...words, ...files.map(({ path }) => path)], {
      env: browserEnvironment(),
    });
    const pdfs = new Map(files.map(({ name, pdf }) => [name, new Uint8Array(readFileSync(pdf))]));
    return { pdfs, warnings: stderr.replace(withoutJava, '') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
