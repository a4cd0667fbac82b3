import { command } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { runServe } from '../src/build/run-serve.ts';
import { readSettings } from '../src/build/site-settings.ts';

/** npm run preview: serves dist/ on this machine. */
export const serve = command({
  usage: '用法：npm run preview\n在本机打开生成好的网站（先运行 npm run build）。',
  run(_, { env }) {
    return runServe(readSettings(env));
  },
});

await runAsScript(import.meta, serve);
