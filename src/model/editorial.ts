import { z } from 'astro/zod';
import { textSchema } from './fields.ts';

/** What editors agreed on beyond single documents; each list is a file in `editorial/`. */
export const editorialSchemas = {
  /** Words that are wrong wherever they occur. */
  wordings: z.array(z.strictObject({ wrong: textSchema, right: textSchema, reason: textSchema.optional() })),
  /** One name for one thing. */
  names: z.array(z.strictObject({ use: textSchema, not: z.array(textSchema).min(1) })),
  /** Office-holders whose names may be written. */
  people: z.array(z.strictObject({ name: textSchema, reason: textSchema })),
  /** Themes by which cases are found; an import takes one where a title says one of its words. */
  themes: z.array(z.strictObject({ name: textSchema, covers: textSchema, words: z.array(textSchema).default([]) })),
};

/** Names of the lists. */
export type EditorialList = keyof typeof editorialSchemas;

/** Every list, empty where there is no file. */
export type Editorial = { readonly [L in EditorialList]: z.infer<(typeof editorialSchemas)[L]> };

/** No list at all. */
export const noEditorial: Editorial = { wordings: [], names: [], people: [], themes: [] };
