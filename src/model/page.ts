import { z } from 'astro/zod';
import { entryFields, textSchema } from './fields.ts';

/** A page of running text, such as 关于本站. */
export const pageSchema = z.strictObject({
  ...entryFields,
  /** One sentence for search engines. */
  description: textSchema.describe('一句话简介，给搜索引擎用'),
});
