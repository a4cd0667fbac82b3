/** What divides a text for its readers: no spaces, and no marks that only set a name off, as in “五查”. */
const dividing = /[^\s“”‘’"'《》〈〉「」『』·]/;

/** Whether what is between two units of a text divides them for its readers. */
export const divides = (between: string): boolean => dividing.test(between);
