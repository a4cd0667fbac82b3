import type { WriteUp } from '../recognise/write-up.ts';
import { documentText } from './document-text.ts';
import { writeParagraphs } from './write-body.ts';

const forms: Readonly<Record<string, string>> = {
  docx: '一个 Word 文件',
  doc: '一个 Word 文件',
  txt: '一个文本文件',
  text: '一个文本文件',
  html: '一个保存下来的网页',
  htm: '一个保存下来的网页',
  md: '一个 Markdown 文件',
  markdown: '一个 Markdown 文件',
};

/**
 * Drafts the source entry that locators of the drafts lead to.
 *
 * @param fileName Name of the file that was imported, with extension.
 */
export function sourceDraft(fileName: string, writeUps: readonly WriteUp[], today: string): string {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const name = fileName.replace(/\.[^.]+$/, '');
  const count = writeUps.length > 1 ? `，收有 ${writeUps.length} 篇文章` : '';
  const frontmatter = {
    title: `原稿：${name}`,
    draft: true,
    updated: today,
    titledBy: '编者',
    form: `${forms[extension] ?? '一个文件'}${count}`,
    parts: writeUps.map(({ title, outline }, index) => ({
      title: title || `第 ${index + 1} 篇（原稿没有题目）`,
      paragraphs: Math.max(1, outline.paragraphs),
      headings: outline.headings,
    })),
  };
  return documentText(
    frontmatter,
    writeParagraphs(
      '各部分从第一个正文段落数起，题目和只写标题的行不算段；节标题按出现的先后另数。',
      '待补充：写明原稿从哪里来、隐去了哪些名称。',
    ),
  );
}
