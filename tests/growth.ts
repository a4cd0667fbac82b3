/** Processor time that one measurement takes at least, in microseconds; less would be lost in what the clock rounds. */
const enough = 5_000;
const measurements = 3;

/** Processor time of this thread that work takes, in microseconds. */
async function timeOf(work: () => unknown): Promise<number> {
  const start = process.threadCpuUsage();
  let runs = 0;
  for (;;) {
    await work();
    runs += 1;
    const { user, system } = process.threadCpuUsage(start);
    if (user + system >= enough) return (user + system) / runs;
  }
}

/**
 * Measures how processor time grows with the size of the input. Other processes do not count, and of several
 * measurements the least is taken, so that a busy machine changes little.
 *
 * @param run Does the work on an input of a size; called many times.
 * @param sizes A size and a larger one.
 * @returns How many times the processor time of the first size the second takes. Linear work from n to 4n gives about
 *   4, quadratic 16.
 */
export async function growth(
  run: (size: number) => unknown,
  [size, larger]: readonly [size: number, larger: number],
): Promise<number> {
  const times = { size: Infinity, larger: Infinity };
  for (let turn = 0; turn < measurements; turn += 1) {
    times.size = Math.min(times.size, await timeOf(() => run(size)));
    times.larger = Math.min(times.larger, await timeOf(() => run(larger)));
  }
  return times.larger / times.size;
}
