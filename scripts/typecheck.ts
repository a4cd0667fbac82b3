import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/build/site-settings.ts';
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
  run() {
    // Builds and the preview write Astro's types; only a new clone is without.
    const isSynced = existsSync(join(projectRoot, '.astro/types.d.ts'));
    return (
      runNode('node_modules/typescript/bin/tsc', ['--build', 'tsconfig/tests.json']) ||
      runNode('node_modules/astro/bin/astro.mjs', [...astroCheck, ...withWarnings, ...(isSynced ? ['--noSync'] : [])])
    );
  },
});

await runAsScript(import.meta, typecheck);
