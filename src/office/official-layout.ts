/**
 * Paper and type of official documents, in millimetres and points.
 *
 * Source: GB/T 9704-2012 5.1 and 5.2.1 (paper, margins), 5.2.2 (type), 7.5 (page numbers).
 */
export const officialLayout = {
  paper: { width: 210, height: 297 },
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  /** Page numbers are this far below the text. */
  pageNumberGap: 7,
  sizes: { title: 22, pageNumber: 14 },
} as const;

/** How a page lies. */
export type Orientation = 'portrait' | 'landscape';

/** A page: sizes and margins in millimetres. */
export interface Page {
  width: number;
  height: number;
  margins: { top: number; bottom: number; left: number; right: number };
}

/**
 * The page as it lies. Landscape is the same sheet turned to the right, so that it is bound at the same edge: the head
 * of a table is on the binding side (GB/T 9704-2012 figure 5).
 */
export function pageOf(orientation: Orientation): Page {
  const { paper, margins } = officialLayout;
  if (orientation === 'portrait') return { ...paper, margins };
  const { top, right, bottom, left } = margins;
  return {
    width: paper.height,
    height: paper.width,
    margins: { top: left, right: top, bottom: right, left: bottom },
  };
}

/** Width and height in millimetres of what is inside the margins. */
export function textArea({ width, height, margins }: Page): { width: number; height: number } {
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
}

/** Fonts by their usual Chinese names, each with the one that takes its place where it is missing. */
export const officialFonts = {
  title: { name: '方正小标宋简体', instead: '华文中宋', family: 'roman' },
  body: { name: '仿宋', instead: '仿宋_GB2312', family: 'modern' },
  heading: { name: '黑体', instead: 'SimHei', family: 'modern' },
  number: { name: '宋体', instead: 'SimSun', family: 'auto' },
  latin: { name: 'Times New Roman', instead: 'Liberation Serif', family: 'roman' },
} as const;
export type FontRole = Exclude<keyof typeof officialFonts, 'latin'>;
