import { expect, test } from 'vitest';
import { attributeRules, componentNames, takesOwnCase } from '../../../src/markdown/component-rules.ts';
import { readDocument } from '../../../src/markdown/document.ts';
import { entriesNamedIn, locatorsWrittenIn } from '../../../src/markdown/named-entries.ts';

const elementsIn = (body: string) => readDocument('content/pages/a.mdx', 'pages', `---\n---\n${body}\n`).elements;

test('components name cases and terms, where their attributes say so', () => {
  const elements = elementsIn(
    '<Term id="t">词</Term><Metric case="c" id="m" /><Other case="x" />\n\n<Practice case="d" id="p" />',
  );
  expect(entriesNamedIn(elements).map(({ to, id }) => `${to}/${id}`)).toEqual(['glossary/t', 'cases/c', 'cases/d']);
});

test('an entry is named at its attribute', () => {
  const [term] = entriesNamedIn(elementsIn('字<Term id="t">词</Term>'));
  expect(term?.offset).toBe('---\n---\n字<Term '.length);
});

test('locators are read as they are written', () => {
  expect(
    locatorsWrittenIn(elementsIn('字<Source at="s 1/1" />，字<Source at="s第一段" />')).map(({ value }) => value),
  ).toEqual(['s 1/1', 's第一段']);
});

test('what takes the case of its page names a case', () => {
  const taking = componentNames.filter(takesOwnCase);
  expect(taking.map((name) => [name, attributeRules(name).case?.names])).toEqual([
    ['Metric', 'cases'],
    ['Practice', 'cases'],
  ]);
});
