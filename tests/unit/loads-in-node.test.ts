import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/build/site-settings.ts';
import { listFiles } from '../../src/files/list-files.ts';

/** Code that browsers, Astro or threads load; every other module of `src/` is loaded by Node as it is. */
const elsewhere =
  /^(?:browser|pages|search\/(?:ui|highlight|module\.ts)|(?:browse|compare)\/ui|library\/read-library\.ts|render\/bundle-entry\.ts|components)(?:\/|$)|(?:thread|worker)\.ts$|\.client\.ts$|\.d\.ts$/u;

/** Imports each file that it is given and prints those that do not load, with the reason. */
const loader = `
  const failures = [];
  for (const url of JSON.parse(process.argv[1]))
    await import(url).catch((error) => failures.push(url + ' ' + error.message));
  console.log(JSON.stringify(failures));`;

test('every module that commands use loads in Node without a bundler, which forgives more', () => {
  const files = listFiles(join(projectRoot, 'src')).filter((file) => file.endsWith('.ts') && !elsewhere.test(file));
  expect(files.length).toBeGreaterThan(300);
  const urls = files.map((file) => new URL(`../../src/${file}`, import.meta.url).href);
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', loader, JSON.stringify(urls)], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual([]);
});
