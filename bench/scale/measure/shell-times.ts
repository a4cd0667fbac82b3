/** Seconds of `1m2.50s`. */
function seconds(minutes: string, rest: string): number {
  return Number(minutes) * 60 + Number(rest);
}

/**
 * Reads what the shell's `times` prints: user and system time of the shell in one line, of its children in the next.
 *
 * @returns User and system time of the children, in seconds.
 * @throws {Error} When the text has another form.
 */
export function readTimes(text: string): number {
  const times = [...text.matchAll(/(\d+)m(\d+(?:\.\d+)?)s/gu)].map(([, minutes = '', rest = '']) =>
    seconds(minutes, rest),
  );
  const [, , user, system] = times;
  if (times.length !== 4 || user === undefined || system === undefined)
    throw new Error(`Not the times of a shell: ${text}`);
  return user + system;
}
