import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { join } from 'node:path';
import { site } from './site.ts';

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const findings: string[] = [];
  for (const { file, html } of site.pages) {
    const { results } = await validator.validateString(html, join(site.folder, file));
    for (const { messages } of results)
      findings.push(
        ...messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId} ${message}`),
      );
  }
  expect(findings).toEqual([]);
});
