import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { draftFiles } from './library/draft-files.ts';
import { schemas } from './model/schemas.ts';

const showsDrafts = process.env['SHOW_DRAFTS'] === '1';

/** Loads a collection; drafts are left out before they are compiled, unless the site is to show them. */
function load(collection: string) {
  const base = new URL(`../content/${collection}/`, import.meta.url);
  const drafts = showsDrafts ? [] : draftFiles(fileURLToPath(base));
  return glob({ base, pattern: ['*.mdx', ...drafts.map((name) => `!${name}`)] });
}

export const collections = {
  cases: defineCollection({ loader: load('cases'), schema: schemas.cases }),
  methods: defineCollection({ loader: load('methods'), schema: schemas.methods }),
  steps: defineCollection({ loader: load('steps'), schema: schemas.steps }),
  problems: defineCollection({ loader: load('problems'), schema: schemas.problems }),
  templates: defineCollection({ loader: load('templates'), schema: schemas.templates }),
  glossary: defineCollection({ loader: load('glossary'), schema: schemas.glossary }),
  sources: defineCollection({ loader: load('sources'), schema: schemas.sources }),
  pages: defineCollection({ loader: load('pages'), schema: schemas.pages }),
};
