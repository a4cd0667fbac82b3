import { basename, delimiter, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { findProgram } from '../../../src/command/find-program.ts';

const [folder, name] = [dirname(process.execPath), basename(process.execPath)];

test('a program is found in the first folder of the search path that has it', () => {
  expect(findProgram(name, ['/nowhere', folder].join(delimiter))).toBe(process.execPath);
});

test('a program that no folder has is not found', () => {
  expect(findProgram('no-such-program', folder)).toBeUndefined();
  expect(findProgram(name, '')).toBeUndefined();
});
