import { runNode } from './run-node.ts';
import { runServe } from './run-serve.ts';

// npm start: builds what has changed, in a process of its own that gives its memory back, and serves it.
process.exitCode = runNode('scripts/build.ts') || (await runServe());
