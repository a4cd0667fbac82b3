import { runBuild } from './run-build.ts';

// npm run build: checks the content and builds the site into dist/.
process.exitCode = await runBuild();
