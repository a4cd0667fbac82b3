import type { Scores } from './lighthouse.ts';

/** What one page weighs and how Lighthouse scores it. Sizes in bytes, gzipped, without pictures. */
export interface PageFigures extends Scores {
  /** Kind of page, in Chinese. */
  page: string;
  /** Address below the base path. */
  address: string;
  html: number;
  css: number;
  script: number;
  /** HTML, CSS and JavaScript together. */
  total: number;
}
