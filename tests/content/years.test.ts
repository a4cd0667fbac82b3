import { expect, test } from 'vitest';
import { findingsOn, site } from '../site/site.ts';
import { withEntries } from './with-entries.ts';

withEntries(['cases/machinery-department', 'cases/stove-company', 'sources/two-write-ups'], () => {
  test('no year is supplied for the days that the source gives without one', () => {
    const years = /\d{4}\s*(?:年|[-/.])\s*0?(?:2\s*(?:月|[-/.])\s*27|3\s*(?:月|[-/.])\s*0?6)(?!\d)/g;
    expect(findingsOn(site.pages, ({ html }) => html.match(years) ?? [])).toEqual([]);
    const times = findingsOn(site.pages, ({ document }) =>
      [...document.querySelectorAll('time')]
        .filter((time) => /0?2-27|0?3-0?6|2月27|3月6/.test(time.outerHTML))
        .map((time) => time.outerHTML),
    );
    expect(times).toEqual([]);
  });
});
