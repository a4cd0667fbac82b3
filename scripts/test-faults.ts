import type { Command } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { runNode } from '../src/command/run-node.ts';

/**
 * npm run test:faults: publishing with lines that break, stores that refuse and disks that are full, on real servers;
 * needs nginx, Caddy, git and Linux. Arguments go to vitest.
 */
export const testFaults: Command = async (args) =>
  runNode('scripts/build.ts') || runNode('node_modules/vitest/vitest.mjs', ['run', '--project', 'faults', ...args]);

await runAsScript(import.meta, testFaults);
