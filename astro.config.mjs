// @ts-check
import { defineConfig } from 'astro/config';
import { readSettings } from './src/build/site-settings.ts';
import { astroConfig } from './src/integrations/astro-config.ts';

// For editors and `astro check`; the project's own commands pass the same configuration with their settings.
export default defineConfig(astroConfig(readSettings(process.env)));
