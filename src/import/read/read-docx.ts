import { mammoth } from '../../../packages/import/index.ts';
import type { RawPicture, ReadFile } from '../block.ts';
import { docxLeftOut } from './docx-left-out.ts';
import { readFragment } from './read-html.ts';
import { UnreadableFile } from './unreadable.ts';
import { unzipDocx } from './unzip-docx.ts';

/** A paragraph as mammoth hands it over before it becomes HTML. */
interface DocxParagraph {
  alignment?: string;
  styleName?: string | null;
  styleId?: string | null;
  numbering?: unknown;
}

/** Names of styles in Chinese Word and WPS beside those that mammoth knows. */
const styleMap = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='标题'] => p.title:fresh",
  "p[style-name='Subtitle'] => p.centred:fresh",
  "p[style-name='副标题'] => p.centred:fresh",
  ...[1, 2, 3, 4].flatMap((level) => [
    `p[style-name='标题 ${level}'] => h${level}:fresh`,
    `p[style-name='标题${level}'] => h${level}:fresh`,
  ]),
  "p[style-name='duibiao-centred'] => p.centred:fresh",
  "br[type='page'] => hr",
];

const isPlain = ({ styleName }: DocxParagraph): boolean => !styleName || /^(?:normal|正文|body text)/i.test(styleName);

/** Keeps that a paragraph is centred, which HTML without styles would lose. */
function markCentred(paragraph: DocxParagraph): DocxParagraph {
  return paragraph.alignment === 'center' && isPlain(paragraph) && !paragraph.numbering
    ? { ...paragraph, styleId: 'duibiao-centred', styleName: 'duibiao-centred' }
    : paragraph;
}

/**
 * Reads a .docx as Word and WPS write it.
 *
 * @throws {UnreadableFile} When it is damaged, too large or no Word document.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadFile> {
  const { parts, packed } = unzipDocx(bytes);
  const pictures: RawPicture[] = [];
  const { transforms } = mammoth as unknown as {
    transforms: { paragraph(transform: (paragraph: DocxParagraph) => DocxParagraph): (element: unknown) => unknown };
  };
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength) },
      {
        styleMap,
        transformDocument: transforms.paragraph(markCentred),
        convertImage: mammoth.images.imgElement(async (image) => {
          pictures.push({ type: image.contentType, bytes: new Uint8Array(await image.readAsArrayBuffer()) });
          return { src: `data:picture/${pictures.length - 1};base64,` };
        }),
      },
    );
    const text = value
      .replace(/<sup><a href="#(?:foot|end)note-[^>]*>.*?<\/a><\/sup>/g, '')
      .replace(/<ol><li id="(?:foot|end)note-.*$/s, '');
    const read = readFragment(text);
    const inOrder = read.pictures.flatMap(({ type }) => pictures[Number(type.split('/')[1])] ?? []);
    return { ...read, pictures: inOrder, left: [...read.left, ...docxLeftOut(parts)] };
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('Word 文档的内容读不出来，文件可能已损坏。请用 Word 或 WPS 打开后另存为 .docx');
  }
}
