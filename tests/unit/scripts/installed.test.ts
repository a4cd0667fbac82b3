import { describe, expect, test } from 'vitest';
import { countPackages, hasDevPackages, isInstalled } from '../../../scripts/installed.mjs';

const lock = (packages: Record<string, object>) => ({ packages });
const a = { version: '1.0.0', integrity: 'sha512-a' };
const tool = { version: '3.0.0', integrity: 'sha512-t', dev: true };
const wanted = lock({
  '': { version: '0.1.0' },
  'node_modules/a': a,
  'node_modules/other-platform': { version: '2.0.0', integrity: 'sha512-b', optional: true },
  'node_modules/tool': tool,
  'node_modules/watcher': { version: '4.0.0', integrity: 'sha512-w', devOptional: true },
});

describe('an install', () => {
  test('is there when every locked package is, packages for other platforms and for development aside', () => {
    expect(isInstalled(wanted, lock({ 'node_modules/a': a }), false)).toBe(true);
  });

  test('is there when there is more than it asks for', () => {
    expect(isInstalled(wanted, lock({ 'node_modules/a': a, 'node_modules/tool': tool }), false)).toBe(true);
  });

  test('for development needs the packages for development', () => {
    const watcher = { version: '4.0.0', integrity: 'sha512-w' };
    expect(isInstalled(wanted, lock({ 'node_modules/a': a }), true)).toBe(false);
    expect(isInstalled(wanted, lock({ 'node_modules/a': a, 'node_modules/tool': tool }), true)).toBe(false);
    const all = { 'node_modules/a': a, 'node_modules/tool': tool, 'node_modules/watcher': watcher };
    expect(isInstalled(wanted, lock(all), true)).toBe(true);
  });

  test('is out of date with a missing, older or altered package', () => {
    expect(isInstalled(wanted, lock({}), false)).toBe(false);
    expect(isInstalled(wanted, lock({ 'node_modules/a': { ...a, version: '0.9.0' } }), false)).toBe(false);
    expect(isInstalled(wanted, lock({ 'node_modules/a': { ...a, integrity: 'sha512-x' } }), false)).toBe(false);
  });

  test('is out of date with an optional package of another version', () => {
    const found = lock({ 'node_modules/a': a, 'node_modules/other-platform': { version: '1.0.0' } });
    expect(isInstalled(wanted, found, false)).toBe(false);
  });

  test('is missing in a clone', () => {
    expect(isInstalled(wanted, undefined, false)).toBe(false);
  });
});

test('packages for development are known by their mark', () => {
  expect([undefined, lock({ 'node_modules/a': a }), lock({ 'node_modules/tool': tool })].map(hasDevPackages)).toEqual([
    false,
    false,
    true,
  ]);
});

test('packages are counted that a machine gets', () => {
  const platforms = lock({
    '': { dependencies: { a: '1.0.0' }, devDependencies: { tool: '3.0.0' } },
    'node_modules/a': { ...a, optionalDependencies: { linux: '1', musl: '1', windows: '1', 'not-windows': '1' } },
    'node_modules/tool': tool,
    'node_modules/linux': { os: ['linux'], cpu: ['x64'], libc: ['glibc'], optional: true },
    'node_modules/musl': { os: ['linux'], cpu: ['x64'], libc: ['musl'], optional: true },
    'node_modules/windows': { os: ['win32'], cpu: ['x64', 'arm64'], dependencies: { b: '1' }, optional: true },
    'node_modules/windows/node_modules/b': { dependencies: { c: '1' }, optional: true },
    'node_modules/c': { optional: true },
    'node_modules/not-windows': { os: ['!win32'], optional: true },
  });
  const counted = (os: string, cpu: string, libc?: string) => countPackages(platforms, false, { os, cpu, libc });
  expect([counted('linux', 'x64', 'glibc'), counted('win32', 'arm64'), counted('darwin', 'arm64')]).toEqual([3, 4, 2]);
  expect(countPackages(platforms, true, { os: 'darwin', cpu: 'arm64', libc: undefined })).toBe(3);
});
