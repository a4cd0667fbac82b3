import { runBuild } from './run-build.ts';
import { runServe } from './run-serve.ts';

// npm start: builds what has changed and serves it.
process.exitCode = (await runBuild()) || (await runServe());
