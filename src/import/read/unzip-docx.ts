import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { UnreadableFile } from './unreadable.ts';

/**
 * Maximum size of the parts of a document once unpacked, in bytes: as much text as may be, beside 64 MB of
 * pictures, which are packed already.
 */
const maxUnpacked = 112 * 1024 * 1024;
/** Most for one part of XML; the text of a thousand pages is about 20 MB. */
const maxXml = 48 * 1024 * 1024;
const maxParts = 4000;
/** Bytes that are unpacked at once; they may grow a thousandfold before they can be counted. */
const step = 1 << 13;

const broken = '文件不完整或已损坏，可能没有拷贝完。请重新拷贝，或用 Word、WPS 打开后另存为 .docx';
const tooLarge = '文件解压后过大，不像正常的文档，没有导入';

/** What the reader needs; embedded files, fonts and macros are none of it. */
const needed = /^(?:word\/(?!embeddings\/|fonts\/|activeX\/|vbaProject)|_rels\/|docProps\/|\[Content_Types\]\.xml$)/;
const isXml = (name: string): boolean => /\.(?:xml|rels)$/.test(name);

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Unpacks as a stream: what a file claims of its size may refuse it, but is never believed. */
function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let [claimed, total] = [0, 0];
  const unzip = new Unzip((file) => {
    if (parts.size >= maxParts) throw new UnreadableFile(tooLarge);
    if (!needed.test(file.name)) return;
    claimed += file.originalSize ?? 0;
    if (claimed > maxUnpacked || (isXml(file.name) && (file.originalSize ?? 0) > maxXml))
      throw new UnreadableFile(tooLarge);
    const chunks: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, chunk, final) => {
      // What is thrown below comes back here as an error.
      if (error) throw error instanceof UnreadableFile ? error : new UnreadableFile(broken);
      size += chunk.length;
      total += chunk.length;
      if (total > maxUnpacked || (size > maxXml && isXml(file.name))) throw new UnreadableFile(tooLarge);
      chunks.push(chunk);
      if (final) parts.set(file.name, joined(chunks.splice(0), size));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += step) unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  return parts;
}

/** A document after unpacking. */
export interface UnzippedDocx {
  /** Its parts by name. */
  parts: ReadonlyMap<string, Uint8Array>;
  /** The same parts packed anew, so that the reader after it meets no surprise. */
  packed: Uint8Array;
}

/**
 * Unpacks a .docx within limits.
 *
 * @throws {UnreadableFile} When the file is cut off, is no Word document, or grows beyond 112 MB.
 */
export function unzipDocx(bytes: Uint8Array): UnzippedDocx {
  let parts: Map<string, Uint8Array>;
  try {
    parts = unpack(bytes);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(broken);
  }
  // The list of parts is at the end of a zip: without it the file was cut off, whatever came before.
  const hasEnd =
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) >= 0;
  if (!hasEnd) throw new UnreadableFile(broken);
  const text = parts.get('word/document.xml');
  if (!text) throw new UnreadableFile('文件是压缩格式，却不是 Word 文档。请用 Word 或 WPS 打开原文件，另存为 .docx');
  const decoder = new TextDecoder();
  for (const [name, part] of parts) {
    if (isXml(name) && decoder.decode(part.subarray(0, 4096)).includes('<!DOCTYPE'))
      throw new UnreadableFile('文件里有不该有的声明（DOCTYPE），没有导入');
  }
  return { parts, packed: zipSync(Object.fromEntries(parts), { level: 0 }) };
}
