import { command } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { runNode } from '../src/command/run-node.ts';

const astroCheck = ['check', '--tsconfig', 'tsconfig/astro.json'];
const withWarnings = ['--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning'];

/**
 * npm run typecheck: types of all code by what it runs in: Node, browsers, tests; then of views and what imports
 * Astro. The first three are checked again only where files changed.
 */
export const typecheck = command({
  usage: '用法：npm run typecheck\n检查全部程序的类型。',
  run: () =>
    runNode('node_modules/typescript/bin/tsc', ['--build', 'tsconfig/tests.json']) ||
    runNode('node_modules/astro/bin/astro.mjs', [...astroCheck, ...withWarnings]),
});

await runAsScript(import.meta, typecheck);
