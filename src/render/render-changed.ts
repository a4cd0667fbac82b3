import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../output/release/release.ts';
import { pageFile, sitePages } from '../views/site-pages.ts';
import { choosePages } from './choose-pages.ts';
import type { LibraryOnDisk } from './library-on-disk.ts';
import { loadRenderer } from './page-renderer.ts';
import { answerDigests, type Question } from './questions.ts';
import { renderPages } from './render-pages.ts';
import { readRenderedPages, writeRenderedPages, type KeptPage } from './rendered-pages.ts';
import type { ThreadStart } from './page-thread.ts';

/** What pages are rendered from and where to. */
export interface PageFolders {
  /** Where the site is written. */
  folder: string;
  /** The site of the last build, of which unchanged pages are taken. */
  last: string;
  /** File that says what the last build knows of its pages. */
  knowledge: string;
}

/** Whether a file exists and has this sum. */
function hasSum(file: string, sum: string): boolean {
  return existsSync(file) && sha256(readFileSync(file)) === sum;
}

/** Puts a file of the last build into this one, without copying it where the disk can. */
function takeOver(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * Writes all pages of a site: those that have changed are rendered, the others taken from the last build. The result is
 * the same as without a last build.
 *
 * @param version Digest of code and settings, on which every page depends.
 * @returns All that the pages have asked.
 */
export async function renderChanged(
  { library, digestOf }: LibraryOnDisk,
  { folder, last, knowledge }: PageFolders,
  version: string,
  start: ThreadStart,
): Promise<ReadonlySet<Question>> {
  const digest = answerDigests(library, digestOf);
  const fileIn = (site: string, address: string): string => join(site, pageFile(address));
  const { kept, outdated } = choosePages(
    sitePages(library),
    readRenderedPages(knowledge, version),
    digest,
    (address, sum) => hasSum(fileIn(last, address), sum),
  );
  const pages = new Map<string, KeptPage>(kept);
  for (const address of kept.keys()) takeOver(fileIn(last, address), fileIn(folder, address));
  const render = await loadRenderer(start.bundle, library, start);
  await renderPages(outdated, render, start, ({ address, content, questions }) => {
    const file = fileIn(folder, address);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    pages.set(address, { sum: sha256(content), questions });
  });
  const asked = new Set([...pages.values()].flatMap(({ questions }) => questions));
  const answers = new Map([...asked].map((question) => [question, digest(question)]));
  writeRenderedPages(knowledge, { version, answers, pages });
  return asked;
}
