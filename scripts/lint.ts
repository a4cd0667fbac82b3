import { command } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { runNode } from '../src/command/run-node.ts';

interface Tool {
  script: string;
  args: readonly string[];
  /** What more it takes to put right what it can. Absent: it only reports. */
  fix?: readonly string[];
}

/** Types of code are `npm run typecheck`'s; which folder may import which is in tests/unit/architecture.test.ts. */
const tools: Readonly<Record<string, Tool>> = {
  prettier: {
    script: 'node_modules/prettier/bin/prettier.cjs',
    args: [
      '.',
      '--check',
      '--log-level',
      'warn',
      '--cache',
      '--cache-strategy',
      'content',
      '--cache-location',
      '.cache/prettier',
    ],
    fix: ['--write'],
  },
  oxlint: { script: 'node_modules/oxlint/bin/oxlint', args: [], fix: ['--fix'] },
  eslint: {
    script: 'node_modules/eslint/bin/eslint.js',
    args: ['src/**/*.astro', '--cache', '--cache-strategy', 'content', '--cache-location', '.cache/eslint'],
    fix: ['--fix'],
  },
  stylelint: { script: 'node_modules/stylelint/bin/stylelint.mjs', args: ['src/**/*.css'], fix: ['--fix'] },
  knip: { script: 'node_modules/knip/bin/knip.js', args: ['--no-config-hints'] },
};

const usage = `用法：npm run lint [-- --fix]
检查代码的写法：格式（prettier）、程序（oxlint）、页面（eslint）、样式（stylelint）、没有用到的东西（knip）。
--fix  改好能自动改的，再报告余下的
退出码：0 没有问题；1 有问题；2 用法不对，或有一项没能运行`;

/** npm run lint: every tool runs, so that one run shows all that is wrong. */
export const lint = command({
  usage,
  options: { fix: { type: 'boolean' } },
  run({ values }, { err }) {
    const failed = Object.entries(tools).flatMap(([name, { script, args, fix = [] }]) => {
      const code = runNode(script, [...args, ...(values.fix ? fix : [])]);
      return code === 0 ? [] : [{ name, code }];
    });
    if (failed.length === 0) return 0;
    const advice = values.fix ? '' : '；能自动改的，运行 npm run lint -- --fix';
    err.write(`没有通过：${failed.map(({ name }) => name).join('、')}${advice}\n`);
    return Math.min(2, Math.max(...failed.map(({ code }) => code)));
  },
});

await runAsScript(import.meta, lint);
