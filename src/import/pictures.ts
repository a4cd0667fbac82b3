import sharp from 'sharp';
import { pictureFormat } from '../markdown/picture.ts';
import type { RawPicture } from './block.ts';
import type { CheckedPicture } from './draft/drafts.ts';

/** Widest that a picture is kept, in pixels; the site shows none wider. */
const widest = 1600;
/** Most pixels that are decoded; a page scanned at 600 dpi has 35 million. */
const mostPixels = 60_000_000;
const mostBytes = 40 * 1024 * 1024;

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
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).rotate().resize({ width: widest, withoutEnlargement: true });
  // Without metadata: where and when a photograph was taken is nobody's business.
  return new Uint8Array(await (extension === 'jpg' ? picture.jpeg({ quality: 82 }) : picture.png({ compressionLevel: 6, palette: false })).toBuffer());
}

/**
 * Checks pictures and encodes them anew, so that nothing but pixels is taken over: no EXIF, no trailing bytes.
 *
 * JPEG, PNG, GIF and WebP are taken; AVIF, HEIF, SVG, EMF and others never reach a decoder.
 */
export async function checkPictures(raw: readonly RawPicture[]): Promise<CheckedPictures> {
  const left: string[] = [];
  const checked = await Promise.all(
    raw.map(async ({ bytes, type }, index): Promise<CheckedPicture> => {
      const extension = bytes.length <= mostBytes ? safeFormat(bytes) : undefined;
      if (extension === undefined) {
        left.push(`第 ${index + 1} 张图片没有导入：格式（${type || '不明'}）不能用，请另存为 JPG 或 PNG 后放到案例文件旁边`);
        return undefined;
      }
      try {
        return { bytes: await encodeAnew(bytes, extension), extension };
      } catch {
        left.push(`第 ${index + 1} 张图片没有导入：文件已损坏或尺寸过大`);
        return undefined;
      }
    }),
  );
  return { pictures: checked, left: left.sort() };
}
