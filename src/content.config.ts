import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { schemas } from './model/schemas.ts';

const load = (collection: string) => glob({ base: `./content/${collection}`, pattern: '*.mdx' });

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
