import { command } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { runNode } from '../src/command/run-node.ts';

/** npm run typecheck: types of all TypeScript, JavaScript and Astro files that tsconfig.json includes. */
export const typecheck = command({
  usage: '用法：npm run typecheck\n检查全部程序的类型。',
  run: () =>
    runNode('node_modules/astro/bin/astro.mjs', [
      'check',
      '--minimumSeverity',
      'warning',
      '--minimumFailingSeverity',
      'warning',
    ]),
});

await runAsScript(import.meta, typecheck);
