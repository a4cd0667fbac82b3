import { command } from '../src/command/command.ts';
import { runAsScript } from '../src/command/run-as-script.ts';
import { freePortFrom } from '../src/build/free-port.ts';
import { projectRoot, readSettings, sitePort } from '../src/build/site-settings.ts';

/** npm run dev: shows the site while authors write, and again on every save. */
export const dev = command({
  usage: '用法：npm run dev\n边写边看：打开预览，改动存盘后页面自动更新；草稿也显示。',
  async run(_, { env, out }) {
    env.ASTRO_TELEMETRY_DISABLED = '1';
    const settings = readSettings({ ...env, SHOW_DRAFTS: '1' });
    const astro = await import('astro');
    const { astroConfig } = await import('../src/integrations/astro-config.ts');
    const { clientBundle } = await import('../src/integrations/client-bundle.ts');
    const { contentCheck } = await import('../src/integrations/content-check.ts');
    const { devLibrary } = await import('../src/integrations/dev-library.ts');
    out.write('正在打开预览，改动存盘后页面会自动更新；按 Ctrl+C 停止。\n');
    // Astro would look for a free port on the host's other addresses only, and share this one with a site that is
    // served already.
    const { address } = await astro.dev({
      ...astroConfig(settings, [contentCheck(), clientBundle(), devLibrary(settings)]),
      configFile: false,
      root: projectRoot,
      server: { host: '127.0.0.1', port: await freePortFrom(sitePort) },
    });
    const url = `http://localhost:${address.port}${settings.base}`;
    out.write(
      address.port === sitePort ? `预览已在 ${url} 打开。\n` : `端口 ${sitePort} 已被占用，预览改在 ${url} 打开。\n`,
    );
    return 0;
  },
});

await runAsScript(import.meta, dev);
