import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataScriptFunction, dataScriptOf } from '../../../../src/browse/format/data-script-name.ts';
import { dataScript } from '../../../../src/output/disc/data-script.ts';

/** What a script hands over when it runs. */
function handedOver(path: string, json: string): unknown[] {
  const calls: unknown[] = [];
  const content = dataScript(new Map([[path, new TextEncoder().encode(json)]]));
  const hand = (...given: unknown[]): void => void calls.push(given);
  runInNewContext(new TextDecoder().decode(content), { [dataScriptFunction]: hand, JSON });
  return calls;
}

test('a script on a disc hands over what its file contains, whatever that is', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(JSON.stringify(handedOver('browse/a.json', `${json}\n`))).toBe(
        JSON.stringify([['browse/a.json', JSON.parse(json)]]),
      );
    }),
  );
});

test('line separators and the end of a script element in a text are only text', () => {
  const text = '\u2028</script>"\\';
  expect(handedOver('a.json', JSON.stringify(text))).toEqual([['a.json', text]]);
});

test('the script is beside its file, and that of a case in a file with others', () => {
  expect(dataScriptOf('browse/cases.json')).toBe('browse/cases.json.js');
  expect(dataScriptOf('data/cases/a.json')).toMatch(/^data\/cases\/\d{1,4}\.js$/u);
});

test('a script of several files hands each over', () => {
  const script = dataScript(new Map(['a', 'b'].map((name) => [name, new TextEncoder().encode(`"${name}"`)])));
  const calls: unknown[] = [];
  const hand = (...given: unknown[]): void => void calls.push(given);
  runInNewContext(new TextDecoder().decode(script), { [dataScriptFunction]: hand, JSON });
  expect(JSON.stringify(calls)).toBe('[["a","a"],["b","b"]]');
});
