import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFixes } from '../../../src/checks/apply-fixes.ts';
import { runChecks } from '../../../src/checks/run-checks.ts';
import { readDocument } from '../../../src/markdown/document.ts';
import { fuzzLimit, fuzzRuns } from '../../fuzz-runs.ts';
import { fixture } from './fixture-library.ts';

const pieces = [
  '---\n',
  '---js\n',
  ': ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|',
  '>',
  '&a ',
  '*a',
  '!!js/function ',
  '#',
  '\t',
  '\u0000',
  '\uFFFE',
  '\u2028',
  '😀',
  '<',
  '</',
  '/>',
  '<Metric ',
  'id={1} ',
  '{...a}',
  '{/* 忽略 typed-count：因为 */}',
  '{/*',
  '*/}',
  '<script>',
  'import x from "y"\n',
  'export const a = 1\n',
  '[a](javascript:b)',
  '![a](./b.png)',
  '[^1]',
  '```',
  '~~~',
  '|-|\n',
  'title: ',
  'draft: true\n',
  'from: [',
  '231条',
  '“',
  '”',
  ',',
  '\r',
  '\r\n\r\n',
  '<!--',
  '-->',
  '&#x0;',
  '__proto__: ',
  'constructor',
];

test('mutated documents crash no rule, and every report has a place and a Chinese sentence', fuzzLimit, () => {
  const mutation = fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...pieces), fc.nat({ max: 20 })),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.nat({ max: fixture.length - 1 }), mutation, (which, mutations) => {
      const documents = fixture.map(({ path, collection, text, pictures }, index) => {
        // The others stay, so that what one mistake does to them is seen too.
        if (index !== which) return fixture[index] ?? readDocument(path, collection, text, pictures);
        const mutated = mutations.reduce(
          (whole, [at, piece, cut]) =>
            whole.slice(0, Math.floor(at * whole.length)) + piece + whole.slice(Math.floor(at * whole.length) + cut),
          text,
        );
        return readDocument(path, collection, mutated, pictures);
      });
      const issues = runChecks(documents);
      for (const { message, line, fix, path } of issues) {
        expect(message).toMatch(/\p{Script=Han}/u);
        expect(line ?? 1).toBeGreaterThan(0);
        const { text = '' } = documents.find((document) => document.path === path) ?? {};
        if (fix) expect([fix.start >= 0, fix.end >= fix.start, fix.end <= text.length]).toEqual([true, true, true]);
      }
      const mended = documents[which];
      if (mended)
        expect(() =>
          applyFixes(
            mended.text,
            issues.flatMap((issue) => (issue.path === mended.path && issue.fix ? [issue.fix] : [])),
          ),
        ).not.toThrow();
    }),
    { numRuns: fuzzRuns(2000), endOnFailure: true },
  );
});
