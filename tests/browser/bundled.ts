import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, '.cache', 'browsers');

/** Browsers that npm packages carry, for Linux on x64. */
const packages = { recent: '@sparticuz/chromium', chromium91: 'chrome-aws-lambda' } as const;

/** Shared libraries that both browsers need and that a bare machine lacks. */
const libraries = join(root, 'node_modules', '@sparticuz/chromium', 'bin', 'al2023.tar.br');

/** Whether this machine can run the browsers of the packages. */
export const canRunBundled = process.platform === 'linux' && process.arch === 'x64';

/** Name of tests that need such a browser: where it cannot run, they are skipped and their name says why. */
export function withBundled(name: string): string {
  const here = `${process.platform} on ${process.arch}`;
  return canRunBundled ? name : `${name} (not run: the browser is for Linux on x64, this is ${here})`;
}

/** Makes a folder by filling a new one beside it, so that an interrupted run leaves nothing half done. */
function makeFolder(folder: string, fill: (folder: string) => void): string {
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  fill(draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * Unpacks a browser that a package carries; a second call finds it unpacked.
 *
 * @returns Path of its executable.
 */
export function unpackBrowser(name: keyof typeof packages): string {
  const folder = join(root, 'node_modules', packages[name]);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const unpacked = makeFolder(join(cache, `${name}-${version}`), (draft) => {
    const executable = brotliDecompressSync(readFileSync(join(folder, 'bin', 'chromium.br')));
    writeFileSync(join(draft, 'chromium'), executable, { mode: 0o755 });
    execFileSync('tar', ['-x', '-C', draft], { input: brotliDecompressSync(readFileSync(libraries)) });
  });
  return join(unpacked, 'chromium');
}

/**
 * Environment in which a browser finds a Chinese font, and a bundled one its libraries, on a machine that has neither.
 *
 * @param executable Path of a bundled browser; absent for one that the machine has.
 */
export function browserEnvironment(executable?: string): NodeJS.ProcessEnv {
  const fonts = join(root, 'packages', 'cards', 'node_modules', '@embedpdf', 'fonts-sc', 'fonts');
  const config = join(cache, 'fonts.conf');
  mkdirSync(cache, { recursive: true });
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${join(cache, 'font-cache')}</cachedir>
</fontconfig>
`,
  );
  return {
    ...process.env,
    FONTCONFIG_FILE: config,
    ...(executable && { LD_LIBRARY_PATH: join(dirname(executable), 'lib') }),
  };
}
