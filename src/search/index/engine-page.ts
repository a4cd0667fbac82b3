import { createHash } from 'node:crypto';
import { analyze } from '../text/analyzer.ts';
import { nameWord, type NameKind } from '../match/name-words.ts';
import type { PageDocument } from './page-document.ts';

/** How much a word counts by where it stands; text counts 1. The engine allows up to 10. */
const weights = { title: 10, alias: 8, heading: 5 } as const;

const escapeAttribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

const wordsOf = (text: string): string => analyze(text).map(({ word }) => word).join(' ');

/**
 * Writes a page for the engine: index words in place of its text, so that the engine's own segmenter has nothing to cut.
 *
 * The engine names its files by their content, and ours carry the readable text instead; the digest in an id makes a changed
 * comma a changed name, so that caches notice.
 */
export function enginePage(page: PageDocument): string {
  const names = (kind: NameKind, list: readonly string[]): string[] => list.flatMap((name) => nameWord(kind, name) ?? []);
  const digest = createHash('sha256').update(JSON.stringify(page)).digest('hex').slice(0, 16);
  const sectionTitles = page.sections.map(({ title }) => title);
  const filters = Object.entries(page.filters).flatMap(([name, values]) =>
    values.map((value) => `<i data-pagefind-filter="${escapeAttribute(name)}[data-value]" data-value="${escapeAttribute(value)}"></i>`),
  );
  const paragraphs = page.sections.flatMap(({ title, blocks }) => [
    `<p data-pagefind-weight="${weights.heading}">${wordsOf(title)}</p>`,
    ...blocks.map((block) => `<p>${wordsOf(block)}</p>`),
  ]);
  return [
    '<!doctype html><html><body><main data-pagefind-body>',
    ...filters,
    `<h1 data-pagefind-weight="${weights.title}">${wordsOf(page.title)}</h1>`,
    ...page.aliases.map((alias) => `<p data-pagefind-weight="${weights.alias}">${wordsOf(alias)}</p>`),
    ...paragraphs,
    `<p id="text-${digest}">${[...names('title', [page.title]), ...names('alias', page.aliases), ...names('heading', sectionTitles)].join(' ')}</p>`,
    '</main></body></html>',
  ].join('\n');
}
