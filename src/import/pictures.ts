import sharp from 'sharp';
import { pictureFormat } from '../markdown/picture.ts';
import type { RawPicture } from './block.ts';
import type { CheckedPicture } from './draft/drafts.ts';

/** Widest that a picture is kept, in pixels; the site shows none wider. */
const widest = 1600;
/** Most pixels that are decoded; a page scanned at 600 dpi has 35 million. */
const maxPixels = 60_000_000;
const maxBytes = 40 * 1024 * 1024;

/** What came of a file's pictures. */
export interface CheckedPictures {
  /** In the file's order. */
  pictures: CheckedPicture[];
  /** Chinese: which were left alone, and why. */
  left: string[];
}

/** Format by the first bytes, of those that may reach a decoder; whatever the file claims counts for nothing. */
function safeFormat(bytes: Uint8Array): 'jpg' | 'png' | undefined {
  const format = pictureFormat(bytes);
  if (format === undefined || format === 'avif') return undefined;
  return format === 'jpg' ? 'jpg' : 'png';
}

async function encodeAnew(bytes: Uint8Array, extension: 'jpg' | 'png'): Promise<Uint8Array> {
  const picture = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
    .rotate()
    .resize({ width: widest, withoutEnlargement: true });
  // Without metadata: where and when a photograph was taken is nobody's business.
  return new Uint8Array(
    await (
      extension === 'jpg' ? picture.jpeg({ quality: 82 }) : picture.png({ compressionLevel: 6, palette: false })
    ).toBuffer(),
  );
}

/** Formats that can be taken, as a file names them. */
const usableType = /^image\/(?:png|jpe?g|pjpeg|gif|webp)$/i;

/** Why a picture is left alone before any decoder sees it; in Chinese. */
function refusal({ bytes, type }: RawPicture): string | undefined {
  if (bytes.length > maxBytes) return `超过 ${maxBytes / 1024 / 1024} MB，请缩小后放到案例文件旁边`;
  if (safeFormat(bytes) !== undefined) return undefined;
  if (usableType.test(type) && pictureFormat(bytes) === undefined)
    return '文件已损坏，或内容不是图片。请找到完好的原图，放到案例文件旁边';
  // What a file says of itself is shown only where it is the name of a type.
  return `格式（${/^[\w.+/-]{1,60}$/.test(type) ? type : '不明'}）不能用，请另存为 JPG 或 PNG 后放到案例文件旁边`;
}

/** A picture encoded anew, or why it was left alone. */
async function checkPicture(raw: RawPicture): Promise<{ picture: CheckedPicture; reason?: string }> {
  const reason = refusal(raw);
  const extension = safeFormat(raw.bytes);
  if (reason !== undefined || extension === undefined) return { picture: undefined, reason: reason ?? '' };
  try {
    return { picture: { bytes: await encodeAnew(raw.bytes, extension), extension } };
  } catch {
    return { picture: undefined, reason: '文件已损坏或尺寸过大。请找到完好的原图，缩小后放到案例文件旁边' };
  }
}

/**
 * Checks pictures and encodes them anew, so that nothing but pixels is taken over: no EXIF, no trailing bytes.
 *
 * JPEG, PNG, GIF and WebP are taken; AVIF, HEIF, SVG, EMF and others never reach a decoder.
 */
export async function checkPictures(raw: readonly RawPicture[]): Promise<CheckedPictures> {
  const checked = await Promise.all(raw.map(checkPicture));
  return {
    pictures: checked.map(({ picture }) => picture),
    left: checked.flatMap(({ reason }, index) =>
      reason === undefined ? [] : [`第 ${index + 1} 张图片没有导入：${reason}`],
    ),
  };
}
