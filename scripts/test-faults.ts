import { runNode } from '../src/command/run-node.ts';

// npm run test:faults: publishing with lines that break, stores that refuse and disks that are full, on real servers;
// needs nginx, Caddy,
// git and Linux. Arguments go to vitest.
process.exitCode =
  runNode('scripts/build.ts') ||
  runNode('node_modules/vitest/vitest.mjs', ['run', '--project', 'faults', ...process.argv.slice(2)]);
