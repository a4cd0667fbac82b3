import { UnreadableFile } from './unreadable.ts';

/** Formats that can be imported. */
export type FileKind = 'docx' | 'txt' | 'html' | 'md';

const extensions: Readonly<Record<string, FileKind>> = {
  docx: 'docx',
  txt: 'txt',
  text: 'txt',
  html: 'html',
  htm: 'html',
  md: 'md',
  markdown: 'md',
};

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Name of a stream in a compound file, encoded in UTF-16. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}

const saveAs = '请用 Word 或 WPS 打开，另存为 .docx 后再导入';

/** What a file is that cannot be imported, by its first bytes. */
function foreignFormat(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return holdsStream(bytes, 'EncryptedPackage')
      ? `文件设了打开密码，读不出内容。请用 Word 或 WPS 打开，取消密码，另存为 .docx 后再导入`
      : `文件是旧格式的 Word 或 WPS 文档（.doc、.wps）。${saveAs}`;
  }
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return `文件是 RTF 文档。${saveAs}`;
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    return `文件是 PDF。请导入原来的 Word 文件，或把文字复制到 .txt 文件`;
  if (
    startsWith(bytes, [0x1f, 0x8b]) ||
    startsWith(bytes, [0x52, 0x61, 0x72, 0x21]) ||
    startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf])
  )
    return '文件是压缩包。请解压后导入里面的文档';
  return undefined;
}

/**
 * Tells a file's format by its first bytes, and by its extension where the bytes are text.
 *
 * @param name File name with extension.
 * @throws {UnreadableFile} When the format cannot be imported, or the bytes are not what the extension says.
 */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = extensions[extension];
  if (bytes.length === 0) throw new UnreadableFile('文件是空的（0 字节），请重新保存或拷贝');
  const foreign = foreignFormat(bytes);
  if (foreign) throw new UnreadableFile(foreign);
  const isZip = startsWith(bytes, [0x50, 0x4b]);
  if (isZip) {
    if (kind === 'docx' || extension === 'doc') return 'docx';
    throw new UnreadableFile(
      kind
        ? `文件的扩展名是 .${extension}，内容却不是文字。如果它是 Word 文档，请把扩展名改为 .docx`
        : `不能导入 .${extension} 文件。请另存为 .docx、.txt、.html 或 .md`,
    );
  }
  if (kind === 'docx')
    throw new UnreadableFile(`文件的扩展名是 .docx，内容却不是 Word 文档，也可能没有拷贝完整。${saveAs}`);
  if (kind) return kind;
  throw new UnreadableFile(
    extension === ''
      ? '文件没有扩展名，不知道是什么格式。请改名为 .docx、.txt、.html 或 .md 文件'
      : `不能导入 .${extension} 文件。请另存为 .docx、.txt、.html 或 .md`,
  );
}
