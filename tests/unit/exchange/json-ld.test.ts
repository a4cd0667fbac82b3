import { expect, test } from 'vitest';
import { linkedDataText } from '../../../src/exchange/json-ld.ts';

test('nothing in linked data breaks out of its script, and all of it can be read again', () => {
  const text = linkedDataText([{ '@type': 'Article', headline: '</script><script>alert(1)</script><!--' }]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'Article', headline: '</script><script>alert(1)</script><!--' }],
  });
});
