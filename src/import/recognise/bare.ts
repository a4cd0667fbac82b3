/** A line without quotation signs and indents before it and spaces after it. */
export function bare(text: string): string {
  return text.replace(/^[>＞\s　\u00a0]+|[\s　\u00a0]+$/gu, '');
}
