/** A picture as pages show it: the sizes that the site has of it. */
export interface ShownPicture {
  /** Pixels of the largest size. */
  width: number;
  height: number;
  /** Sizes from small to large: width in pixels and address below the base path. */
  sizes: readonly { width: number; address: string }[];
}
