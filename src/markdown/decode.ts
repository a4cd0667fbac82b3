/** Text of a file, and why the file cannot be used as it is. */
export interface DecodedText {
  /** Without byte order mark, every line ended by LF or CRLF; empty when the bytes are no text. */
  text: string;
  problem: FileProblem | undefined;
}

/** What keeps a file from being read as a text. */
export interface FileProblem {
  /** Offset in the text. */
  offset: number;
  /** Chinese: what is wrong, and what to do instead. */
  message: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const saveAs = '请在编辑器里“另存为”UTF-8 后再试';

/** Name of the encoding that a byte order mark announces, where it is not UTF-8. */
function announced(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) ? 'UTF-16' : undefined;
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  const encoding = announced(bytes);
  if (encoding) return { text: '', problem: { offset: 0, message: `文件是 ${encoding} 编码，不是 UTF-8。${saveAs}` } };
  try {
    return { text: utf8.decode(bytes), problem: undefined };
  } catch {
    return { text: '', problem: { offset: 0, message: `文件不是 UTF-8 编码，${saveAs}` } };
  }
}

/** Reads a file as UTF-8 text with line ends that every reader of the build knows. */
export function decodeText(source: string | Uint8Array): DecodedText {
  const { text, problem } = typeof source === 'string' ? { text: source, problem: undefined } : decodeBytes(source);
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text; // some Windows editors put it before the text
  if (plain.startsWith('\uFEFF'))
    return {
      text: plain.replace(/^\uFEFF+/u, ''),
      problem: { offset: 0, message: `文件开头有两个以上看不见的字节序标记。${saveAs}，选不带 BOM 的一种` },
    };
  const offset = plain.search(/\r(?!\n)/);
  if (offset < 0) return { text: plain, problem };
  const message = '文件里有老式换行符 CR。请在编辑器里把换行符改为 LF 后保存';
  return { text: plain.replace(/\r(?!\n)/g, '\n'), problem: { offset, message } };
}
