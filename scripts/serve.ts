import { runServe } from './run-serve.ts';

// npm run preview: serves dist/ on this machine.
process.exitCode = await runServe();
