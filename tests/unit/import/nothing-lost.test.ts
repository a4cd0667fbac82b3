import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../src/build/site-settings.ts';
import { paragraphText } from '../../../src/import/block.ts';
import { readFile } from '../../../src/import/read/read-file.ts';
import { recogniseWriteUps, textsOf } from '../../../src/import/recognise/write-up.ts';

const folder = join(projectRoot, 'bench/import/write-ups');
const files = ['open', 'held-out'].flatMap((set) =>
  readdirSync(join(folder, set))
    .filter((name) => !name.endsWith('.yaml'))
    .map((name) => join(set, name)),
);

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Clauses of a file, without the numbers and words that only count points. */
function clausesOf(text: string): string[] {
  return text
    .split(/[。！？；，、：:;,!?\s　“”"（）()【】]+/u)
    .map((clause) =>
      letters(clause).replace(
        /^(?:第?[一二三四五六七八九十]+(?:是|要|步|点)?|[①-⑩]|首先|其次|再次|最后|做法[一二三四五六七八九十]|\d+)/u,
        '',
      ),
    )
    .filter((clause) => clause.length >= 4);
}

test.each(files)(
  'every clause of %s stands in the outline, the head or the list of what was left out',
  async (file) => {
    const { blocks } = await readFile(file, readFileSync(join(folder, file)));
    const source = blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [paragraphText(block)] : block.kind === 'table' ? block.rows.flat() : [],
    );
    const writeUps = recogniseWriteUps(blocks);
    const kept = letters(
      writeUps
        .flatMap(({ title, subtitle = '', byline, removed, outline }) => [
          title,
          subtitle,
          ...byline,
          ...removed,
          ...textsOf(outline.blocks).map(({ text }) => text),
        ])
        .join('\n'),
    );
    expect(source.flatMap(clausesOf).filter((clause) => !kept.includes(clause))).toEqual([]);
  },
);
