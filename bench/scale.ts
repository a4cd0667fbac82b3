import { resolve } from 'node:path';
import { installSets } from '../scripts/install-sets.mjs';
import { projectRoot } from '../src/build/site-settings.ts';
import { command } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { UserError, WrongUsage } from '../src/user-error.ts';
import { readPeers, readSizes } from './scale/arguments.ts';
import { libraryFiles } from './scale/library/library.ts';
import { measureAll } from './scale/measure-all.ts';
import { readCorpus } from './scale/read-corpus.ts';
import { storeSize } from './scale/store-report.ts';
import { writeLibrary } from './scale/write-library.ts';

const usage = `用法：npm run bench:scale -- [--cases 106,1000] [--full] [--corpus 文件夹] [--against starlight,hugo] [--write 文件夹]
  --cases    案例数，可以写几个；不写时是 106
  --full     每篇都是完整的案例；不写时五篇里有一篇
  --corpus   正文取自这个文件夹里的 .md、.mdx 文件；不写时自己造句
  --against  用同样的文字生成这些网站作比较
  --write    只把造出的库写进这个文件夹，不测量`;

/** npm run bench:scale: builds and checks made libraries of some sizes, and stores what that costs. */
export const scale = command({
  usage,
  options: {
    cases: { type: 'string', default: '106' },
    full: { type: 'boolean', default: false },
    corpus: { type: 'string' },
    against: { type: 'string', default: '' },
    write: { type: 'string' },
  },
  async run({ values }, { cwd, out }) {
    const sizes = readSizes(values.cases);
    const peers = readPeers(values.against);
    const [only = 1, ...more] = sizes;
    if (values.write !== undefined && more.length > 0) throw new WrongUsage('--write 只能同一个案例数一起用');
    const corpus = values.corpus && readCorpus(resolve(cwd, values.corpus), resolve(projectRoot, 'content'));
    const optionsOf = (cases: number) => ({ cases, areAllFull: values.full, ...(corpus && { sentence: corpus }) });
    if (values.write !== undefined) {
      const files = writeLibrary(resolve(cwd, values.write), libraryFiles(optionsOf(only)));
      out.write(`已把 ${only} 个案例的库写进 ${values.write}：${files} 个文件。\n`);
      return 0;
    }
    if (peers.includes('starlight') && installSets(projectRoot, ['starlight'], 'npm run bench:scale') !== 0)
      throw new UserError('Starlight 没有装上');
    for (const cases of sizes) {
      out.write(`\n${cases} 个案例\n`);
      storeSize(projectRoot, await measureAll(projectRoot, optionsOf(cases), peers, (line) => out.write(`${line}\n`)));
    }
    out.write('\n结果已写入 bench/scale.json 和 bench/README.md。\n');
    return 0;
  },
});

await runAsScript(import.meta, scale);
