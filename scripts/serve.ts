import { runCommand } from './run-command.ts';
import { runServe } from './run-serve.ts';

// npm run preview: serves dist/ on this machine.
await runCommand(runServe);
