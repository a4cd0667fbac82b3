import { z } from 'astro/zod';

/** Lower-case ASCII words joined by hyphens: the form of every id and slug. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const slugHint = '只能用小写字母、数字和连字符，如：wu-cha';

/** A former or present address segment. */
export const slugSchema = z.string().regex(slugPattern, slugHint);

/** A reference to an entry of another collection by id; `model/references.ts` checks that it exists. */
export const idSchema = z.string().regex(slugPattern, slugHint);

/** Text that is shown to readers: at least one character, no leading or trailing space. */
export const textSchema = z.string().trim().min(1, '不能为空');

/**
 * Calendar day as `YYYY-MM-DD`.
 *
 * Takes a `Date` too, because some YAML readers turn an unquoted day into one.
 */
export const daySchema = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('请写成年-月-日，如：2026-03-02'),
);

/** Fields that every entry of every collection has. */
export const entryFields = {
  /** Name of the entry as readers see it. */
  title: textSchema,
  /** Other names that search and references accept. Default: none. */
  aliases: z.array(textSchema).default([]),
  /** Addresses that the entry had before; each gets a redirect page. Default: none. */
  formerSlugs: z.array(slugSchema).default([]),
  /** Day on which editors last changed the entry. */
  updated: daySchema,
};
