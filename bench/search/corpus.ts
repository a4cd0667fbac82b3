import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { parse } from 'yaml';
import { listFiles } from '../../src/files/list-files.ts';
import { endAutolinksAtAscii } from '../../src/markdown/ascii-autolinks.ts';
import { addHeadingIds } from '../../src/markdown/headings.ts';
import { markdownSyntax } from '../../src/markdown/parser.ts';
import { refuseCode } from '../../src/markdown/refuse-code.ts';
import { joinLines } from '../../src/markdown/soft-breaks.ts';

/** A document of the corpus in HTML, its title heading included. */
export interface CorpusDocument {
  title: string;
  body: string;
}

export interface Corpus {
  documents: CorpusDocument[];
  /** Files that the Markdown pipeline does not render. */
  skipped: number;
}

const frontmatter = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const titleHeading = /<h1\b[^>]*>([\s\S]*?)<\/h1>/;
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function frontmatterTitle(source: string): string | undefined {
  const values: unknown = parse(frontmatter.exec(source)?.[1] ?? '');
  const title = typeof values === 'object' && values !== null && 'title' in values ? values.title : undefined;
  return typeof title === 'string' && title.trim() !== '' ? title : undefined;
}

/**
 * A document with its title: of its first heading of level 1, else of the frontmatter, else of the file.
 *
 * @param body Its Markdown in HTML.
 */
function withTitle(body: string, source: string, file: string): CorpusDocument {
  const heading = titleHeading.exec(body)?.[1];
  if (heading !== undefined) return { title: heading.replace(/<[^>]*>/g, ''), body };
  const title = escape(frontmatterTitle(source) ?? basename(file).replace(/\.mdx?$/, ''));
  return { title, body: `<h1>${title}</h1>\n${body}` };
}

/** Markdown and MDX files under a folder, relative to it. */
export const markdownFiles = (folder: string): string[] => listFiles(folder).filter((file) => /\.mdx?$/.test(file));

const fence = /^(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?^\k<fence>[^\n]*$/;
const code = /(?<ticks>`+)(?!`)[^\n]*?[^`]\k<ticks>(?!`)/;
const html = /<!--[\s\S]*?-->|<\/?(?!https?:|mailto:)[A-Za-z][^>]*>|^(?:import|export)\s[^\n]*$/;
const pieces = new RegExp(`(?<kept>${fence.source}|${code.source})|${html.source}`, 'gm');

/**
 * Markdown without its HTML, imports and exports, which the pipeline refuses in the content of this site; code stays
 * as it is.
 */
export const withoutHtml = (source: string): string =>
  source.replace(pieces, (piece, ...rest) =>
    (rest[rest.length - 1] as { kept?: string }).kept === undefined ? '' : piece,
  );

/** HTML of Markdown, read as the site reads MDX. */
function render(markdown: string): string {
  const tree = fromMarkdown(markdown, markdownSyntax);
  endAutolinksAtAscii(tree);
  refuseCode(tree);
  joinLines(tree);
  addHeadingIds(tree);
  return toHtml(toHast(tree));
}

/** Renders every Markdown file of a folder as the project does. */
export function renderCorpus(folder: string): Corpus {
  const corpus: Corpus = { documents: [], skipped: 0 };
  for (const file of markdownFiles(folder)) {
    const source = readFileSync(join(folder, file), 'utf8');
    try {
      corpus.documents.push(withTitle(render(withoutHtml(source.replace(frontmatter, ''))), source, file));
    } catch {
      corpus.skipped += 1;
    }
  }
  return corpus;
}

const numerals = '零一二三四五六七八九';

/** A number below 100 in Chinese. */
function chineseNumber(value: number): string {
  if (value < 10) return numerals[value] ?? '';
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? numerals[tens] : ''}十${ones > 0 ? numerals[ones] : ''}`;
}

/** The documents over and over under the titles of later printings, `count` in all. */
export function repeatDocuments(documents: readonly CorpusDocument[], count: number): CorpusDocument[] {
  const repeated: CorpusDocument[] = [];
  for (let printing = 1; documents.length > 0 && repeated.length < count; printing += 1) {
    const mark = printing > 1 ? `（第${chineseNumber(printing)}次印本）` : '';
    for (const { title, body } of documents)
      repeated.push({ title: title + mark, body: body.replace('</h1>', `${mark}</h1>`) });
  }
  return repeated.slice(0, count);
}

/** Writes documents as pages `000/index.html` and so on. */
export function writePages(documents: readonly CorpusDocument[], folder: string): void {
  documents.forEach(({ title, body }, index) => {
    const page = join(folder, String(index).padStart(3, '0'));
    mkdirSync(page, { recursive: true });
    const head = `<head><meta charset="utf-8"><title>${title}</title></head>`;
    const main = `<nav><a href="/">首页</a></nav><main>${body}</main>`;
    writeFileSync(join(page, 'index.html'), `<!doctype html><html lang="zh-CN">${head}<body>${main}</body></html>`);
  });
}
