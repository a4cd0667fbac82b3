import { fileKinds, packedKind, unknownKind, type FileKind } from './file-kinds.ts';
import { isTextType, typeOfExtension, withCharset } from './media-type.ts';

// Everything that is asked about a file of the site by its path: below the site's folder, with forward slashes.

const wholePath = (paths: string): RegExp => new RegExp(`^(?:${paths})$`, 'u');
const matchers = fileKinds.map((kind) => ({ kind, matcher: wholePath(kind.paths) }));

/** Regular expression over whole paths of files whose names contain a content hash, for hosts and the worker. */
export const hashedPaths = `(?:${fileKinds.flatMap((kind) => (kind.isHashed ? [kind.paths] : [])).join('|')})`;

const hashed = wholePath(hashedPaths);

/** The kind of a file. */
export function kindOf(path: string): FileKind {
  if (unpackedPath(path) !== undefined) return packedKind;
  return matchers.find(({ matcher }) => matcher.test(path))?.kind ?? unknownKind;
}

/** Media type without charset. */
export function mediaTypeOf(path: string): string {
  return kindOf(path).mediaType ?? typeOfExtension(path);
}

/** Value of the header Content-Type. */
export function contentTypeOf(path: string): string {
  return withCharset(mediaTypeOf(path));
}

/** Whether a file is an HTML document. */
export function isPage(path: string): boolean {
  return mediaTypeOf(path) === 'text/html';
}

/** Whether a file gets packed variants, where it is large enough. */
export function isPacked(path: string): boolean {
  const { audience, isPacked: packs = true } = kindOf(path);
  return packs && (audience === 'reader' || audience === 'machine') && isTextType(mediaTypeOf(path));
}

/** Path of the file that a packed variant was made of: `a.css` for `a.css.br`; `undefined` for any other file. */
export function unpackedPath(path: string): string | undefined {
  const original = /^(.+)\.(?:br|gz)$/su.exec(path)?.[1];
  return original !== undefined && isPacked(original) ? original : undefined;
}

/**
 * Whether the file name contains a content hash, so that the file is immutable and releases can share it. A packed
 * variant is as immutable as its file.
 */
export function isHashed(path: string): boolean {
  return hashed.test(unpackedPath(path) ?? path);
}

/** Whether a disc gets a file, and how. */
export function discForm(path: string): 'file' | 'script' | 'data' | 'none' {
  const { audience, disc } = kindOf(path);
  return disc ?? (audience === 'reader' ? 'file' : 'none');
}
