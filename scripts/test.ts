import { runNode } from './run-node.ts';

// npm test: content and build, types, then all tests; arguments go to vitest. Stops at the first step that fails.
process.exitCode =
  runNode('scripts/build.ts') || runNode('scripts/typecheck.ts') || runNode('node_modules/vitest/vitest.mjs', ['run', ...process.argv.slice(2)]);
