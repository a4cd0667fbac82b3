import type { Command } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { runNode } from '../src/command/run-node.ts';

/**
 * npm run test:unit: tests that need neither a built site nor a browser. Arguments go to vitest; with `--changed` it
 * runs the tests that files changed since the last commit can affect.
 */
export const testUnit: Command = async (args) =>
  runNode('node_modules/vitest/vitest.mjs', ['run', '--project', 'unit', ...args]);

await runAsScript(import.meta, testUnit);
