// What the benchmarks measure with. Each bench/*.bench.ts runs in a process of its own and records lines that bench/run.mjs prints.

export const RECORD_PREFIX = 'assay-bench ';

export interface BenchRecord {
  readonly name: string;
  readonly unit: 'ms' | 'KB' | 'MB' | '/s';
  readonly median: number;
  readonly p95: number;
  readonly samples: number;
  /** What the p95 may reach; absent where the number only informs. */
  readonly limit?: number;
}

export interface TimingOptions {
  readonly samples?: number;
  readonly warmup?: number;
  /** Milliseconds that the p95 may reach. */
  readonly limit?: number;
}

/** Times `step`, called with 0, 1, 2…, and records median and 95th percentile in milliseconds. */
export async function time(
  name: string,
  step: (index: number) => unknown,
  { samples = 100, warmup = 10, limit }: TimingOptions = {},
): Promise<BenchRecord> {
  const times: number[] = [];
  for (let index = 0; index < warmup + samples; index++) {
    const start = performance.now();
    const result = step(index);
    if (result instanceof Promise) await result;
    if (index >= warmup) times.push(performance.now() - start);
  }
  return record(name, 'ms', times, limit);
}

/** Records numbers that were measured elsewhere. */
export function record(
  name: string,
  unit: BenchRecord['unit'],
  values: readonly number[],
  limit?: number,
): BenchRecord {
  const entry: BenchRecord = {
    name,
    unit,
    median: quantile(values, 0.5),
    p95: quantile(values, 0.95),
    samples: values.length,
    ...(limit === undefined ? {} : { limit }),
  };
  console.log(RECORD_PREFIX + JSON.stringify(entry));
  return entry;
}

/** Time on a processor in milliseconds, which a busy machine does not lengthen as it does the time on the clock. */
export function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Resident memory in MB after a collection; `bench/run.mjs` starts Node with --expose-gc. */
export function residentMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1024 / 1024;
}

/** Nearest-rank quantile: the smallest value that at least `share` of the values do not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
