import type { Library } from '../model/library.ts';

/** How many cases fit beside each other, in a step's comparison and in the table of steps. */
const mostBeside = 6;

/** Whether the library has so few cases that pages show all of them side by side, silent ones included. */
export const fitSideBySide = (library: Pick<Library, 'countOf'>): boolean => library.countOf('cases') <= mostBeside;
