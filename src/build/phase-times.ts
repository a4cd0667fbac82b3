import { writeFileSync } from 'node:fs';

/** What has been spent: seconds from a start, and seconds of user and system time of all threads. */
interface Spent {
  wall: number;
  cpu: number;
}

/** Tells what has been spent so far. */
type Meter = () => Spent;

const processMeter: Meter = () => {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now() / 1000, cpu: (user + system) / 1e6 };
};

/**
 * Measures the phases of a build, which may lie in each other: what an inner phase takes is not counted to the outer.
 * Work on other threads counts to the phase that is open meanwhile.
 */
export class PhaseTimes {
  readonly #meter: Meter;
  readonly #spent = new Map<string, Spent>();
  readonly #open: string[] = [];
  #since: Spent;

  constructor(meter: Meter = processMeter) {
    this.#meter = meter;
    this.#since = meter();
  }

  /** Does some work as a phase. */
  async measure<T>(phase: string, work: () => Promise<T> | T): Promise<T> {
    this.#turn(() => this.#open.push(phase));
    try {
      return await work();
    } finally {
      this.#turn(() => this.#open.pop());
    }
  }

  /** Measures what makes items as a phase, from one item to the next. */
  async *measureEach<T>(phase: string, items: AsyncIterable<T>): AsyncGenerator<T> {
    const iterator = items[Symbol.asyncIterator]();
    for (;;) {
      const next = await this.measure(phase, () => iterator.next());
      if (next.done) return;
      yield next.value;
    }
  }

  /** Writes what each phase took, in seconds, for `npm run bench:scale`. */
  write(file: string): void {
    const rounded = (seconds: number): number => Number(seconds.toFixed(3));
    const phases = [...this.#spent].map(([phase, { wall, cpu }]) => ({
      phase,
      wall: rounded(wall),
      cpu: rounded(cpu),
    }));
    writeFileSync(file, JSON.stringify(phases));
  }

  /** Counts what has been spent to the phase that is open, and opens or closes one. */
  #turn(change: () => void): void {
    const now = this.#meter();
    const phase = this.#open.at(-1);
    if (phase !== undefined) {
      const { wall, cpu } = this.#spent.get(phase) ?? { wall: 0, cpu: 0 };
      this.#spent.set(phase, { wall: wall + now.wall - this.#since.wall, cpu: cpu + now.cpu - this.#since.cpu });
    }
    this.#since = now;
    change();
  }
}
