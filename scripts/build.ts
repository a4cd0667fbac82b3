import { runBuild } from './run-build.ts';
import { runCommand } from './run-command.ts';

// npm run build: checks the content and builds the site into dist/.
await runCommand(() => runBuild());
