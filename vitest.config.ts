import { defineConfig, type Plugin } from 'vitest/config';

/** Gives tests the packages that the build gets: vitest asks for development builds, which assert what no build checks. */
const asBuilt: Plugin = {
  name: 'as-built',
  enforce: 'post',
  config({ environments = {} }) {
    for (const { resolve } of Object.values(environments)) {
      if (resolve?.conditions) resolve.conditions = resolve.conditions.filter((condition) => condition !== 'development|production');
    }
  },
};
const plugins = [asBuilt];

/** Three kinds of test by where they run; the last two read the built site, which their setup brings up to date. */
export default defineConfig({
  test: {
    projects: [
      { plugins, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        plugins,
        test: {
          name: 'dist',
          include: ['tests/dist/**/*.test.ts'],
          globalSetup: 'tests/dist/global-setup.ts',
          testTimeout: 60_000,
        },
      },
      {
        plugins,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/global-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
