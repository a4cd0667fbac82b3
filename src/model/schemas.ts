import { z } from 'astro/zod';
import { caseSchema } from './case.ts';
import { methodSchema } from './method.ts';
import { pageSchema } from './page.ts';
import { problemSchema } from './problem.ts';
import { messageFor } from './schema-messages.ts';
import { sourceSchema } from './source.ts';
import { stepSchema } from './step.ts';
import { templateSchema } from './template.ts';
import { termSchema } from './term.ts';

z.config({ customError: messageFor });

/** The schema of each collection's frontmatter. Its messages are Chinese and say what to write instead. */
export const schemas = {
  cases: caseSchema,
  methods: methodSchema,
  steps: stepSchema,
  problems: problemSchema,
  templates: templateSchema,
  glossary: termSchema,
  sources: sourceSchema,
  pages: pageSchema,
} as const;

/** Frontmatter of each collection after parsing. */
export type Frontmatter = { [C in keyof typeof schemas]: z.infer<(typeof schemas)[C]> };
