import { expect, test } from 'vitest';
import { installIsCurrent } from '../../../scripts/installed.mjs';

const lock = (packages: Record<string, object>) => ({ packages });
const wanted = lock({
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/other-platform': { version: '2.0.0', integrity: 'sha512-b', optional: true },
});

test('an install is current when every locked package is there, packages for other platforms aside', () => {
  expect(installIsCurrent(wanted, lock({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } }))).toBe(true);
});

test('a missing, older or altered package makes an install stale', () => {
  expect(installIsCurrent(wanted, lock({}))).toBe(false);
  expect(installIsCurrent(wanted, lock({ 'node_modules/a': { version: '0.9.0', integrity: 'sha512-a' } }))).toBe(false);
  expect(installIsCurrent(wanted, lock({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }))).toBe(false);
});

test('an optional package of another version makes an install stale', () => {
  const found = lock({
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/other-platform': { version: '1.0.0' },
  });
  expect(installIsCurrent(wanted, found)).toBe(false);
});

test('a clone without node_modules is not installed', () => {
  expect(installIsCurrent(wanted, undefined)).toBe(false);
});
