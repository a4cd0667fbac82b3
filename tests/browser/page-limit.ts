/** Milliseconds that a page may take for one thing; a busy machine is slow, a page that takes longer hangs. */
export const pageLimit = 120_000;
