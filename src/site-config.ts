import { z } from 'astro/zod';

const optionalLine = z.string().default('');

const siteConfigSchema = z.strictObject({
  /** Name of the site, in the header and in every page title. */
  title: z.string().min(1),
  /** One sentence for search engines and the home page. */
  description: z.string().min(1),
  /** What readers may type into the search field; the home page shows those that are in the library. */
  searchExamples: z.array(z.string().min(1)).default([]),
  /** BCP 47 language tag of all pages. */
  language: z.string().min(2),
  /** 主办单位. Left out of the footer when empty, like all lines below. */
  organisation: optionalLine,
  /** Where readers report mistakes: a telephone number or an address of any kind. */
  contact: optionalLine,
  /** ICP 备案号. */
  icp: optionalLine,
  /** 公安备案号. */
  policeRecord: optionalLine,
  /** Licence of the content. */
  licence: optionalLine,
  /** Most that a reading page may weigh, gzipped, without pictures. */
  budget: z.strictObject({
    /** HTML, CSS and JavaScript together, in bytes. */
    page: z.int().positive(),
    /** JavaScript before search is used, in bytes. */
    script: z.int().positive(),
    /** Most files of the search index; above it pages share files, for hosts that limit how many files a site has. */
    indexFiles: z.int().min(16),
    /**
     * What readers' browsers keep from the first visit on, so that the site works without a network, in bytes,
     * unpacked.
     */
    offline: z.int().positive(),
  }),
});

/** Everything about this site that another publisher would change. */
export const siteConfig = siteConfigSchema.parse({
  title: '对标案例库',
  description: '基层党支部专题组织生活会的做法、方法和数据：按环节查得到、比得出、用得上。',
  searchExamples: ['照镜子', '揭短亮丑', '三定标三找差'],
  language: 'zh-CN',
  organisation: '',
  contact: '',
  icp: '',
  policeRecord: '',
  licence: '内容采用知识共享署名 4.0 国际许可协议（CC BY 4.0）',
  budget: { page: 40 * 1024, script: 8 * 1024, offline: 10 * 1024 ** 2, indexFiles: 15_000 },
});
