import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../src/build/site-settings.ts';
import { readFile } from '../src/import/read/read-file.ts';
import { recogniseWriteUps } from '../src/import/recognise/write-up.ts';
import { readAnswers } from './import/answer.ts';
import { compare, type Comparison } from './import/compare.ts';
import { measureLargeFile } from './import/large-file.ts';
import { summarise, targets, type Summary } from './import/summary.ts';
import { writeReadmes } from './readme/write-readmes.ts';

const folder = join(projectRoot, 'bench/import/write-ups');

/** Compares every write-up of a set; a file that was split wrongly counts as wholly missed. */
async function measure(set: string, showsDifferences: boolean): Promise<Summary> {
  const comparisons: Comparison[] = [];
  let [files, splitRightly] = [0, 0];
  for (const name of readdirSync(join(folder, set))
    .filter((file) => !file.endsWith('.yaml'))
    .sort()) {
    const answers = readAnswers(join(folder, set, name.replace(/\.[a-z]+$/, '.yaml')));
    const { blocks } = await readFile(name, readFileSync(join(folder, set, name)));
    const writeUps = recogniseWriteUps(blocks);
    files += 1;
    if (writeUps.length === answers.length) splitRightly += 1;
    for (const [index, answer] of answers.entries()) {
      const writeUp = writeUps[index] ?? recogniseWriteUps([])[0];
      if (!writeUp) continue;
      const comparison = compare(answer, writeUp);
      comparisons.push(comparison);
      if (!showsDifferences) continue;
      console.log(`\n${name} ${index + 1}/${writeUps.length}`);
      for (const { what, missing, extra } of comparison.differences)
        console.log(`  ${what}\n    - ${missing.join(' | ')}\n    + ${extra.join(' | ')}`);
    }
  }
  return summarise(comparisons, files, splitRightly);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { differences: { type: 'boolean', default: false } } });
  const sets = ['open', 'held-out'];
  const summaries: Record<string, Summary> = {};
  // What differs in the held-out half is never shown, so that no rule is made after it.
  for (const set of sets) summaries[set] = await measure(set, values.differences && set === 'open');
  console.log(`\n${'measure'.padEnd(34)}${'to reach'.padStart(10)}${sets.map((set) => set.padStart(10)).join('')}`);
  for (const [name, least] of targets) {
    const cells = sets.map((set) => (summaries[set]?.[name] ?? 0).toFixed(3).padStart(10));
    console.log(`${name.padEnd(34)}${(least === undefined ? '' : String(least)).padStart(10)}${cells.join('')}`);
  }
  const large = await measureLargeFile();
  const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  console.log(
    `\na .docx of ${megabytes(large.bytes)} with ${large.pictures} pictures: ${large.seconds} s (to reach: 5), ${megabytes(large.memory)} (to reach: 500)`,
  );
  writeFileSync(join(projectRoot, 'bench/import.json'), `${JSON.stringify({ ...summaries, large }, null, 2)}\n`);
  writeReadmes(projectRoot);
}

await main();
