import { command } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { runNode } from '../src/command/run-node.ts';
import { isFree } from '../src/build/free-port.ts';
import { portTaken, runServe } from '../src/build/run-serve.ts';
import { readSettings, sitePort } from '../src/build/site-settings.ts';
import { UserError } from '../src/user-error.ts';

/** npm start: builds what has changed, in a process of its own that gives its memory back, and serves it. */
export const start = command({
  usage: '用法：npm start\n生成网站，在本机打开。',
  async run(_, { env }) {
    const settings = readSettings(env); // what stops the site from being served is said before the build
    if (!(await isFree(sitePort))) throw new UserError(portTaken);
    return runNode('scripts/build.ts') || (await runServe(settings));
  },
});

await runAsScript(import.meta, start);
