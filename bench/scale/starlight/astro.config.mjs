import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  integrations: [starlight({ title: '案例', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })],
});
