/** A file of a disc, which is made when it is written: a disc may be larger than memory. */
export interface DiscFile {
  /** Below the disc's folder, with forward slashes. */
  path: string;
  content(): Uint8Array;
}
