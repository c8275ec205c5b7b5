/** The two sides of a comparison. Each call does the work once and gives what it took. */
export interface Contestants {
  ours(): Promise<number>;
  baseline(): Promise<number>;
  /** What the figures are made of, where that can be told. */
  explain?(): string;
  /** Removes what the two needed. */
  close(): Promise<void>;
}

/** One comparison. */
export interface Benchmark {
  readonly name: string;
  /** What both sides give. @default 'ms' */
  readonly unit?: 'ms' | 'requests' | 'MiB';
  /** The largest ratio that we want to see. */
  readonly aim: number;
  /** How many pairs make a result, unless the caller wants another number. */
  readonly pairs: number;
  /** Whether a pair goes ahead that isn't counted. @default true */
  readonly warmsUp?: boolean;
  /** Sets both sides up in an empty directory, which the caller removes. */
  prepare(directory: string): Promise<Contestants>;
}

/** What a comparison gave. The two sides are medians. */
export interface Result {
  readonly name: string;
  readonly unit: 'ms' | 'requests' | 'MiB';
  readonly ours: number;
  readonly baseline: number;
  /** Median of the ratios of pairs, ours to baseline. */
  readonly ratio: number;
  /** Ratio of the two shortest times: what is left when nothing else disturbs. */
  readonly ratioOfMinima: number;
  readonly aim: number;
  readonly explanation: string | undefined;
}

/**
 * Runs both sides in turn (ours, baseline, ours, baseline …): what slows the machine for a while
 * slows both halves of a pair. One pair goes ahead uncounted, to fill the system's caches, unless one takes minutes.
 */
export async function measure(benchmark: Benchmark, directory: string, pairs = benchmark.pairs): Promise<Result> {
  const contestants = await benchmark.prepare(directory);
  const ours: number[] = [];
  const baseline: number[] = [];
  try {
    for (let pair = benchmark.warmsUp === false ? 0 : -1; pair < pairs; pair++) {
      const times = [await contestants.ours(), await contestants.baseline()] as const;
      if (pair < 0) continue;
      ours.push(times[0]);
      baseline.push(times[1]);
    }
  } finally {
    await contestants.close();
  }
  return {
    name: benchmark.name,
    unit: benchmark.unit ?? 'ms',
    ours: median(ours),
    baseline: median(baseline),
    ratio: median(ours.map((time, i) => time / (baseline[i] as number))),
    ratioOfMinima: Math.min(...ours) / Math.min(...baseline),
    aim: benchmark.aim,
    explanation: contestants.explain?.(),
  };
}

/** The middle value; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
}
