import { command } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { projectRoot, readSettings } from '../src/build/site-settings.ts';

const usage = `用法：npm run build [-- --drafts] [-- --no-pwa] [-- --fresh]
  --drafts  把草稿也生成进去，只供自己看，不要发布
  --no-pwa  不带离线阅读；读者的浏览器里已经存下的会删掉
  --fresh   删去以前生成时留下的东西，全部重新生成；结果同不加时一样，只是慢些`;

/** npm run build: checks the content and builds the site into dist/. */
export const build = command({
  usage,
  options: {
    drafts: { type: 'boolean', default: false },
    'no-pwa': { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  },
  async run({ values }, { env }) {
    const options = { SHOW_DRAFTS: values.drafts ? '1' : '', NO_PWA: values['no-pwa'] ? '1' : '' };
    const settings = readSettings({ ...env, ...options }); // what cannot be used is said before anything is loaded
    const { runBuild } = await import('../src/build/run-build.ts');
    const { renderSite } = await import('../src/integrations/render-site.ts');
    return runBuild(settings, renderSite, projectRoot, values.fresh);
  },
});

await runAsScript(import.meta, build);
