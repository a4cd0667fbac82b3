import type { Command } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { runNode } from '../src/command/run-node.ts';

/**
 * npm run test:scale: a library of 60 made cases is edited 200 times, and each time the site must be the one that a
 * clean build gives. Takes half an hour; `-- -t "seed 1:"` does ten of the edits. Arguments go to vitest.
 */
export const testScale: Command = async (args) =>
  runNode('node_modules/vitest/vitest.mjs', ['run', '--project', 'scale', ...args]);

await runAsScript(import.meta, testScale);
