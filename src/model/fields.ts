import { z } from 'astro/zod';

/** Lower-case ASCII words joined by hyphens: the form of every id and slug. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const slugHint = '只能用小写字母、数字和连字符，如：wu-cha';

/** A former or present address segment. */
const slugSchema = z.string().regex(slugPattern, slugHint);

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

/** Whether editors put an entry before others on the home page. */
export const featuredSchema = z
  .boolean('只能写 true 或 false')
  .default(false)
  .describe('true 表示编者推荐，放在首页；不推荐的不写这一行');

/** Fields that every entry of every collection has. */
export const entryFields = {
  /** Name of the entry as readers see it. */
  title: textSchema.describe('名称，读者看到的就是它'),
  /** Other names that search and references accept. Default: none. */
  aliases: z.array(textSchema).default([]).describe('别称，搜索和引用时也认'),
  /** Addresses that the entry had before; each gets a redirect page. Default: none. */
  formerSlugs: z.array(slugSchema).default([]).describe('以前用过的编号，旧网址会转到新网址'),
  /** Day on which editors last changed the entry. */
  updated: daySchema.describe('最近一次修改的日期，年-月-日'),
  /** Not finished: the site leaves it out, and the checks are lenient. Default: false. */
  draft: z.boolean('只能写 true 或 false').default(false).describe('true 表示还没写完，不会出现在发布的网站上'),
};
