import { runNode } from '../src/command/run-node.ts';

// npm run typecheck: types of all TypeScript, JavaScript and Astro files that tsconfig.json includes.
process.exitCode = runNode('node_modules/astro/bin/astro.mjs', [
  'check',
  '--minimumSeverity',
  'warning',
  '--minimumFailingSeverity',
  'warning',
]);
