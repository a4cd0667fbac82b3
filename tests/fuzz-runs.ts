/**
 * How many inputs a fuzz test tries: at most 100 while somebody waits, all of them in continuous integration, which
 * sets `CI=true`.
 *
 * @param all Inputs in continuous integration.
 */
export const fuzzRuns = (all: number): number => (process.env.CI === 'true' ? all : Math.min(all, 100));

/** Ends a fuzz test that hangs: no less than ten times what all inputs take on an idle machine. */
export const fuzzLimit = { timeout: 600_000 };
