/** What a page says of its encoding; older Chinese sites are in GBK or GB2312. */
const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;

/** @throws {Error} In Chinese, when there is no such encoding. */
function decoderOf(label: string) {
  try {
    return new TextDecoder(/^gb/i.test(label) ? 'gb18030' : label, { fatal: true });
  } catch {
    throw new Error(`不认识页面声明的编码 ${label}`);
  }
}

/**
 * Decodes the bytes of an HTML file by the encoding that it declares, UTF-8 where it declares none.
 *
 * @throws {Error} In Chinese, when the bytes are not of that encoding.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label = declared.exec(head)?.[1] ?? 'utf-8';
  const decoder = decoderOf(label);
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Error(`内容不是 ${label} 编码，请另存为 UTF-8`);
  }
}
