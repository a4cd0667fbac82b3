import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { stampInputs } from '../../src/build/build-stamp.ts';
import { projectRoot } from '../../src/build/site-settings.ts';
import { readSite, type BuiltSite } from './built-site.ts';
import { addDraft, widenPicture } from './fixture-content.ts';
import { copyProject, renderCopy } from './project-copy.ts';

/** How a site differs from the one in `dist/`. */
interface Variant {
  settings: Readonly<Record<string, string>>;
  /** The fixture library that takes the place of this one, as a folder of `tests/fixtures/`. */
  library?: 'content' | 'reading';
  /** Changes its content. */
  prepare?(content: string): Promise<void>;
}

/** The sites by name. */
export const variants = {
  /** This library at an address below a base path. */
  published: { settings: { SITE_URL: 'https://example.org', BASE_PATH: '/library' } },
  /** The readers' fixture library with a wide picture and a draft that is not shown; browser tests read it. */
  reading: {
    settings: {},
    library: 'reading',
    async prepare(content) {
      await widenPicture(content);
      await addDraft(content);
    },
  },
  /** The small fixture library with a draft that is shown, and so without offline reading. */
  drafts: { settings: { SHOW_DRAFTS: '1' }, library: 'content', prepare: addDraft },
} as const satisfies Readonly<Record<string, Variant>>;

/** What these sites are made of, their packages and what prepares them included. */
const inputs = [
  ...['src', 'public', 'content', 'editorial', 'astro.config.mjs', 'package-lock.json', 'tsconfig', 'tsconfig.json'],
  ...['docx.ts', 'fixtures', 'site/fixture-content.ts', 'site/project-copy.ts', 'site/site-apart.ts'].map(
    (part) => `tests/${part}`,
  ),
];

async function build({ settings, library, prepare }: Variant, folder: string): Promise<void> {
  const project = join(folder, 'project');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  copyProject(project);
  const content = join(project, 'content');
  if (library) {
    rmSync(content, { recursive: true });
    cpSync(join(projectRoot, 'tests/fixtures', library), content, { recursive: true });
  }
  await prepare?.(content);
  await renderCopy(project, join(folder, 'site'), settings);
  rmSync(project, { recursive: true, force: true, maxRetries: 5 });
}

/** Does work while no other process does work with this lock file, which the operating system keeps. */
async function alone(lockFile: string, work: () => Promise<void>): Promise<void> {
  const busy = 5;
  const lock = new DatabaseSync(lockFile);
  const take = (): boolean => {
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return true;
    } catch (error) {
      if ((error as { errcode?: number }).errcode === busy) return false;
      throw error;
    }
  };
  try {
    while (!take()) await pause(100);
    await work();
  } finally {
    lock.close();
  }
}

/** The sites that this worker has read. */
const read = new Map<string, Promise<BuiltSite>>();

/**
 * Folder of a site built apart from `dist/`. It is kept in `.cache/`, and built once for all test files and runs until
 * something changes of which it is made.
 */
export async function folderApart(name: keyof typeof variants): Promise<string> {
  const variant: Variant = variants[name];
  const folder = join(projectRoot, '.cache', 'sites', name);
  const stampFile = join(folder, 'stamp');
  mkdirSync(join(folder, '..'), { recursive: true });
  await alone(`${folder}.lock`, async () => {
    const stamp = stampInputs(projectRoot, inputs, variant.settings);
    if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
    await build(variant, folder);
    writeFileSync(stampFile, stamp);
  });
  return join(folder, 'site');
}

async function readVariant(name: keyof typeof variants): Promise<BuiltSite> {
  const { settings }: Variant = variants[name];
  return readSite(await folderApart(name), settings.BASE_PATH ?? '/');
}

/** A site built apart from `dist/`, read once for all test files of a worker. */
export function siteApart(name: keyof typeof variants): Promise<BuiltSite> {
  const found = read.get(name) ?? readVariant(name);
  read.set(name, found);
  return found;
}
