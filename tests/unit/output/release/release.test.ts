import { expect, test } from 'vitest';
import { billOfMaterials, licenceList } from '../../../../src/output/release/bill-of-materials.ts';
import { releaseOf, sha256 } from '../../../../src/output/release/release.ts';

test('a release names the sum of every file, whatever their order', () => {
  const files: [string, string][] = [
    ['b.html', sha256('b')],
    ['a/index.html', sha256('a')],
  ];
  const made = { version: '1.2.3', derivedBy: 'code' };
  const release = releaseOf(made, new Map(files));
  expect(release).toEqual({
    format: 1,
    id: expect.stringMatching(/^[0-9a-f]{16}$/),
    version: '1.2.3',
    derivedBy: 'code',
    files: { 'a/index.html': sha256('a'), 'b.html': sha256('b') },
  });
  expect(Object.keys(release.files)).toEqual(['a/index.html', 'b.html']);
  expect(releaseOf(made, new Map([...files].reverse()))).toEqual(release);
});

test('any change of a file or of its name makes another release', () => {
  const idOf = (path: string, text: string): string =>
    releaseOf(
      { version: '1', derivedBy: 'code' },
      new Map([
        ['x', sha256('x')],
        [path, sha256(text)],
      ]),
    ).id;
  expect(new Set([idOf('a', '1'), idOf('a', '2'), idOf('b', '1')]).size).toBe(3);
});

const packages = [{ name: '@a/b', version: '1.0.0', licence: 'MIT', part: '代码', texts: ['MIT text'] }];
const product = { name: 'duibiao', version: '1.2.3', contentLicence: '内容许可' };

test('a bill of materials names every package with its licence and its address', () => {
  const bill = JSON.parse(billOfMaterials(product, packages)) as Record<string, unknown>;
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    components: [{ name: '@a/b', version: '1.0.0', licenses: [{ expression: 'MIT' }], purl: 'pkg:npm/%40a/b@1.0.0' }],
  });
});

test('the list of licences has every text', () => {
  const list = licenceList(product, 'own licence', packages);
  for (const words of ['内容许可', 'own licence', '- @a/b 1.0.0：MIT，代码', 'MIT text']) expect(list).toContain(words);
});
