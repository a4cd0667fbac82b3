import { availableParallelism } from 'node:os';
import { defineConfig, type Plugin } from 'vitest/config';

/**
 * Gives tests the packages that the build gets: vitest asks for development builds, which assert what no build
 * checks.
 */
const asBuilt: Plugin = {
  name: 'as-built',
  enforce: 'post',
  config({ environments = {} }) {
    for (const { resolve } of Object.values(environments)) {
      if (resolve?.conditions)
        resolve.conditions = resolve.conditions.filter((condition) => condition !== 'development|production');
    }
  },
};
const plugins = [asBuilt];

/**
 * Many tests start a process or a browser: their time is the machine's, so a limit only ends what hangs, and no test
 * asserts it.
 */
const limits = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 60_000 } } };

/** Files of one worker share what they import: loading it for each of them took half of the time. */
const shared = { isolate: false, ...limits };

/**
 * Six kinds of test by where they run; all but the first and the last read the built site, which their setup brings up
 * to date. `content` has the facts of this library's own entries, the others hold for any library. `npm test` runs the
 * first four, `npm run test:faults` and `npm run test:scale` one each.
 */
export default defineConfig({
  test: {
    // Vitest leaves one core free by itself, which on two cores is half of them.
    maxWorkers: availableParallelism(),
    projects: [
      { plugins, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], ...shared } },
      {
        plugins,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/global-setup.ts',
          ...shared,
        },
      },
      {
        plugins,
        test: {
          name: 'content',
          include: ['tests/content/**/*.test.ts'],
          globalSetup: 'tests/site/global-setup.ts',
          ...limits,
        },
      },
      {
        plugins,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/global-setup.ts',
          ...shared,
        },
      },
      {
        plugins,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: 'tests/site/global-setup.ts',
          ...limits,
        },
      },
      { plugins, test: { name: 'scale', include: ['tests/scale/**/*.test.ts'], ...limits, testTimeout: 3_600_000 } },
    ],
  },
});
