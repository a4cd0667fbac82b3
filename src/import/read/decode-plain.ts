import { UnreadableFile } from './unreadable.ts';

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Encoding that a byte order mark names. */
function marked([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/**
 * Decodes a text file: by its byte order mark, else as UTF-8, else as GB18030, which holds GB 2312 and GBK.
 *
 * @throws {UnreadableFile} When the bytes are no text of these encodings.
 */
export function decodePlain(bytes: Uint8Array): string {
  const mark = marked(bytes);
  const text = mark ? decode(bytes, mark) : (decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030'));
  if (text === undefined || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/.test(text)) {
    throw new UnreadableFile('文件不是文字，或者编码认不出来。请用记事本打开，另存为 UTF-8 编码的 .txt 后再导入');
  }
  return text.replace(/\r\n?/g, '\n');
}
