import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseFiles } from '../../bench/scale/library/case-files.ts';
import { planLibrary } from '../../bench/scale/library/plan.ts';
import { deed } from '../../bench/scale/library/sentences.ts';
import { integer, pick, type Random } from '../../bench/search/random.ts';
import { listFiles } from '../../src/files/list-files.ts';

/** Cases of the library that is edited. */
export const caseCount = 60;

const plan = planLibrary({ cases: caseCount });

/** Full cases have problems and a source of their own; every fifth is full. */
const fullCases = (content: string): string[] =>
  readdirSync(join(content, 'cases'))
    .map((name) => name.replace(/\.mdx$/u, ''))
    .filter((id) => existsSync(join(content, 'sources', `${id.replace('case', 'write-up')}.mdx`)));

const change = (file: string, by: (text: string) => string): void => {
  const text = readFileSync(file, 'utf8');
  const changed = by(text);
  if (changed === text) throw new Error(`${file}: nothing to change`);
  writeFileSync(file, changed);
};

const pickFile = (folder: string, random: Random): string => join(folder, pick(random, readdirSync(folder).sort()));

/** Files of the problems of a case. */
const problemsOf = (content: string, id: string): string[] =>
  listFiles(join(content, 'problems'))
    .map((name) => join(content, 'problems', name))
    .filter((file) => readFileSync(file, 'utf8').includes(`\ncase: ${id}\n`));

/** What an editor or a developer does to a project, by name. */
type Edit = (root: string, random: Random) => void;

const inContent =
  (edit: (content: string, random: Random) => void): Edit =>
  (root, random) =>
    edit(join(root, 'content'), random);

/** Edits that leave a valid library behind. */
export const edits: Readonly<Record<string, Edit>> = {
  'a paragraph more': inContent((content, random) =>
    change(pickFile(join(content, 'cases'), random), (text) => `${text}\n${deed(random)}。\n`),
  ),
  'another title': inContent((content, random) =>
    change(pickFile(join(content, 'cases'), random), (text) =>
      text.replace(/^title: (.*)$/mu, (_, title: string) => `title: ${title}又${pick(random, [...'甲乙丙丁戊'])}`),
    ),
  ),
  'another metric': inContent((content, random) =>
    change(join(content, 'cases', `${pick(random, fullCases(content))}.mdx`), (text) =>
      text.replace(/wording: \d+户/u, `wording: ${integer(random, 100, 999)}户`),
    ),
  ),
  'a new case': inContent((content, random) => {
    const index = caseCount + 5 * integer(random, 0, 2000);
    for (const { path, text } of caseFiles(plan, index)) writeFileSync(join(content, path), text);
  }),
  'a case less': inContent((content, random) => {
    // Its source stays: methods and terms name it too.
    const id = pick(random, fullCases(content));
    for (const file of [join(content, 'cases', `${id}.mdx`), ...problemsOf(content, id)]) rmSync(file);
  }),
  'a case under another name': inContent((content, random) => {
    const id = pick(random, fullCases(content));
    const next = `${id}-${integer(random, 1, 99_999)}`;
    change(join(content, 'cases', `${id}.mdx`), (text) => text.replace('---\n', `---\nformerSlugs: [${id}]\n`));
    renameSync(join(content, 'cases', `${id}.mdx`), join(content, 'cases', `${next}.mdx`));
    for (const file of problemsOf(content, id))
      change(file, (text) => text.replace(`\ncase: ${id}\n`, `\ncase: ${next}\n`));
  }),
  'a method described in other words': inContent((content, random) =>
    change(pickFile(join(content, 'methods'), random), (text) =>
      text.replace(/^description: .*$/mu, `description: ${deed(random)}。`),
    ),
  ),
  'a term defined in other words': inContent((content, random) =>
    change(pickFile(join(content, 'glossary'), random), (text) =>
      text.replace(/^definition: .*$/mu, `definition: ${deed(random)}。`),
    ),
  ),
  'a step described in other words': inContent((content, random) =>
    change(pickFile(join(content, 'steps'), random), (text) =>
      text.replace(/^description: .*$/mu, `description: ${deed(random)}。`),
    ),
  ),
  'an editors’ list': (root, random) =>
    change(
      join(root, 'editorial/wordings.yaml'),
      (text) => `${text}- { wrong: 错字${integer(random, 1, 9999)}例, right: 对字例 }\n`,
    ),
  'code of the pages': (root, random) =>
    change(join(root, 'src/ui-text.ts'), (text) =>
      text.replace(/skip: '.*'/u, `skip: '跳到正文${pick(random, [...'一二三四五'])}'`),
    ),
};

/** What may happen to what a build has left, by name; the next build must not believe it. */
export const damages: Readonly<Record<string, Edit>> = {
  'a page of the last site is cut off': (root, random) => {
    const file = join(
      root,
      'dist',
      pick(
        random,
        listFiles(join(root, 'dist')).filter((path) => path.endsWith('.html')),
      ),
    );
    writeFileSync(file, readFileSync(file).subarray(0, 100));
  },
  'a file of the cache is cut off': (root, random) => {
    const file = join(root, '.cache', pick(random, listFiles(join(root, '.cache'))));
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length / 2)));
  },
  'a file of the cache has other bytes': (root, random) => {
    const file = join(root, '.cache', pick(random, listFiles(join(root, '.cache'))));
    writeFileSync(file, readFileSync(file).fill(120));
  },
  'the last site is gone': (root) => rmSync(join(root, 'dist'), { recursive: true }),
};
