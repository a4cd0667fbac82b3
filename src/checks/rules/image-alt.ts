import type { Image, ImageReference } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DocumentRule } from '../rule.ts';

/** Every picture says in words what it shows. */
export const imageAlt: DocumentRule = {
  scope: 'document',
  id: 'image-alt',
  title: '图片有文字说明',
  why: '看不到图的人靠文字说明知道图里有什么。',
  severity: 'error',
  allowsDrafts: true,
  mayBeIgnored: true,
  examples: {
    ok: [{ 'pages/a.mdx': '---\n---\n![支部开会的照片](photo.jpg)\n' }],
    bad: [
      {
        files: { 'pages/a.mdx': '---\n---\n文字![](photo.jpg)\n' },
        issues: ['pages/a.mdx:3:3 图片没有说明。请写成 ![图片里有什么](./图片文件)，给看不到图的读者'],
      },
    ],
  },
  *check(document) {
    const bare: (Image | ImageReference)[] = [];
    visit(document.tree, ['image', 'imageReference'], (node) => {
      const image = node as Image | ImageReference;
      if (!image.alt?.trim()) bare.push(image);
    });
    for (const { position } of bare) {
      yield {
        offset: position?.start.offset,
        message: '图片没有说明。请写成 ![图片里有什么](./图片文件)，给看不到图的读者',
      };
    }
  },
};
