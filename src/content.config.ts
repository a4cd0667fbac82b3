import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { settings } from 'site:settings';
import { draftFiles } from './library/draft-files.ts';
import { collections as facts, mapCollections, type Collection } from './model/collections.ts';

/** Loads a collection; drafts are left out before they are compiled, unless the site is to show them. */
function load(collection: Collection): Loader {
  const base = new URL(`../content/${collection}/`, import.meta.url);
  const drafts = settings.showsDrafts ? [] : draftFiles(fileURLToPath(base));
  return glob({ base, pattern: ['*.mdx', ...drafts.map((name) => `!${name}`)] });
}

export const collections = mapCollections((name) =>
  defineCollection({ loader: load(name), schema: facts[name].schema }),
);
