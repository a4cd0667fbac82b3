import { defineConfig } from 'vitest/config';

/** Three kinds of test by where they run; the last two read the built site, which their setup brings up to date. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'dist',
          include: ['tests/dist/**/*.test.ts'],
          globalSetup: 'tests/dist/global-setup.ts',
          testTimeout: 60_000,
        },
      },
      {
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
