/** A picture file that lies beside documents of a collection. */
export interface PictureFile {
  /** Path below the collection's folder, with forward slashes. Example: `photo.jpg`. */
  name: string;
  /**
   * Format by the file's first bytes; `undefined` where it does not begin as a picture does, with a size other than
   * 0.
   */
  format: PictureFormat | undefined;
  /** Size of the file. */
  bytes: number;
}

/** Pictures of a collection by name. */
export type Pictures = ReadonlyMap<string, PictureFile>;

/** A collection without pictures. */
export const noPictures: Pictures = new Map();

/** Formats that the build can make smaller, as their extensions name them. */
export type PictureFormat = 'jpg' | 'png' | 'gif' | 'webp' | 'avif';

const pictureName = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/** Whether a file's name is that of a picture that the build can make smaller. */
export function isPictureName(name: string): boolean {
  return pictureName.test(name);
}

const latin = new TextDecoder('latin1');

function textAt(bytes: Uint8Array, start: number, end: number): string {
  return latin.decode(bytes.subarray(start, end));
}

/** JPEG: segments follow each other up to the frame header, which contains height and width. */
function hasJpegFrame(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // 0xc4, 0xc8 and 0xcc lie among the frame headers but are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return view.getUint16(at + 5) > 0 && view.getUint16(at + 7) > 0;
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return false;
}

/**
 * Tells the format of a picture by its beginning, whatever its file is called: PNG, JPEG, GIF, WebP or AVIF with a
 * size.
 *
 * @param bytes The whole file.
 */
export function pictureFormat(bytes: Uint8Array): PictureFormat | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const when = (holds: boolean, format: PictureFormat): PictureFormat | undefined => (holds ? format : undefined);
  if (textAt(bytes, 1, 8) === 'PNG\r\n\u001a\n')
    return when(
      textAt(bytes, 12, 16) === 'IHDR' && bytes.length >= 24 && view.getUint32(16) > 0 && view.getUint32(20) > 0,
      'png',
    );
  if (/^GIF8[79]a/.test(textAt(bytes, 0, 6)))
    return when(bytes.length >= 10 && view.getUint16(6, true) > 0 && view.getUint16(8, true) > 0, 'gif');
  if (textAt(bytes, 0, 4) === 'RIFF')
    return when(bytes.length >= 30 && /^WEBPVP8[ LX]$/.test(textAt(bytes, 8, 16)), 'webp');
  if (textAt(bytes, 4, 8).startsWith('ftyp'))
    return when(/avi[fs]/.test(textAt(bytes, 8, 64)) && textAt(bytes, 0, 4096).includes('ispe'), 'avif');
  return when(bytes[0] === 0xff && bytes[1] === 0xd8 && hasJpegFrame(bytes), 'jpg');
}
