import { isFree } from '../src/build/free-port.ts';
import { runCommand } from '../src/command/run-command.ts';
import { runNode } from '../src/command/run-node.ts';
import { portTaken, runServe } from '../src/build/run-serve.ts';
import { sitePort, siteSettings } from '../src/build/site-settings.ts';

// npm start: builds what has changed, in a process of its own that gives its memory back, and serves it.
await runCommand(async () => {
  siteSettings(); // what stops the site from being served is said before the build, not after it
  if (!(await isFree(sitePort))) {
    console.error(portTaken);
    return 2;
  }
  return runNode('scripts/build.ts') || (await runServe());
});
