import { decodeHtml } from '../../markdown/decode-html.ts';
import { commonShare } from './common-characters.ts';
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
 * Text of the older Chinese encodings, whose bytes fit each other: what reads as rare characters in one is everyday
 * text in the other.
 */
function decodeOlder(bytes: Uint8Array): string | undefined {
  const simplified = decode(bytes, 'gb18030');
  if (simplified !== undefined && (commonShare(simplified) ?? 1) >= 0.7) return simplified;
  const traditional = decode(bytes, 'big5');
  return traditional !== undefined && (commonShare(traditional) ?? 0) >= 0.9 ? traditional : simplified;
}

const saveAs = '请用记事本打开，另存为 UTF-8 编码的 .txt 后再导入';

/**
 * Decodes a text file: by its byte order mark, else as UTF-8, else as GB 18030, which includes GB 2312 and GBK, or as
 * Big5.
 *
 * @throws {UnreadableFile} When the bytes are no text of these encodings.
 */
export function decodePlain(bytes: Uint8Array): string {
  const mark = marked(bytes);
  const text = mark ? decode(bytes, mark) : (decode(bytes, 'utf-8') ?? decodeOlder(bytes));
  if (text === undefined || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/.test(text))
    throw new UnreadableFile(`文件不是文字，或者编码认不出来。${saveAs}`);
  if ((commonShare(text) ?? 1) < 0.5) throw new UnreadableFile(`文件读出来大多是生僻字，编码认不出来。${saveAs}`);
  return text.replace(/\r\n?/g, '\n');
}

/**
 * Decodes a saved web page. Bytes that are UTF-8 are, whatever the page declares: programs that convert a page often
 * leave the old declaration in it.
 *
 * @throws {UnreadableFile} When the bytes are no text of a known encoding.
 */
export function decodePage(bytes: Uint8Array): string {
  const text = marked(bytes) === undefined ? decode(bytes, 'utf-8') : undefined;
  if (text !== undefined && /[^\u0000-\u007f]/.test(text)) return text;
  try {
    const declared = decodeHtml(bytes);
    if ((commonShare(declared) ?? 1) >= 0.5) return declared;
  } catch {
    // The bytes themselves are more reliable than a wrong declaration.
  }
  return decodePlain(bytes);
}
