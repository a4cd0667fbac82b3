/** The reader wants the new release: the worker that waits takes charge. */
export const takeCharge = 'take-charge';

/** A page has been loaded whole: where it is the only one, nothing needs earlier releases any more. */
export const pageLoaded = 'page-loaded';
