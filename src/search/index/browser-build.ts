import type { BuildOptions } from 'esbuild';

/**
 * How code for browsers is compiled: modules for the oldest browser that the site promises, Chromium 90, chunks named
 * by their content.
 */
export const browserBuild = {
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'chrome90',
  charset: 'utf8',
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  legalComments: 'none',
  logLevel: 'silent',
  write: false,
} as const satisfies BuildOptions;
