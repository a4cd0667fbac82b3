import { projectRoot, sitePort } from './site-settings.ts';

// npm run dev: shows the site while authors write, and again on every save.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const { dev } = await import('astro');
console.log('正在打开预览，改动存盘后页面会自动更新；按 Ctrl+C 停止。');
await dev({ root: projectRoot, server: { port: sitePort } });
