import { runCommand } from '../src/command/run-command.ts';
import { runServe } from '../src/build/run-serve.ts';

// npm run preview: serves dist/ on this machine.
await runCommand(runServe);
