import { freePortFrom } from '../src/build/free-port.ts';
import { runCommand } from '../src/command/run-command.ts';
import { projectRoot, sitePort, siteSettings } from '../src/build/site-settings.ts';

// npm run dev: shows the site while authors write, and again on every save.
await runCommand(async () => {
  process.env['SHOW_DRAFTS'] = '1';
  const { BASE_PATH } = siteSettings();
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { dev } = await import('astro');
  console.log('正在打开预览，改动存盘后页面会自动更新；按 Ctrl+C 停止。');
  // Astro would look for a free port on the host's other addresses only, and share this one with a site that is
  // served already.
  const { address } = await dev({
    root: projectRoot,
    server: { host: '127.0.0.1', port: await freePortFrom(sitePort) },
  });
  const url = `http://localhost:${address.port}${BASE_PATH}`;
  console.log(
    address.port === sitePort ? `预览已在 ${url} 打开。` : `端口 ${sitePort} 已被占用，预览改在 ${url} 打开。`,
  );
  return 0;
});
