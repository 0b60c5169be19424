// How long one run may take: multiply-accumulates over a range of throughputs. An order of magnitude with its assumption, no measurement.

export interface LatencyRange {
  /** Seconds. */
  readonly low: number;
  readonly high: number;
  readonly macs: number;
  /** Multiply-accumulates per second, from and to. */
  readonly macsPerSecond: readonly [low: number, high: number];
  readonly formula: string;
  /** One sentence. */
  readonly assumption: string;
  readonly confidence: 'assumed' | 'documented';
}

/** What the estimate asks of a target. */
interface Core {
  readonly core: string;
  /** Hertz. */
  readonly clock: number | null;
  /** Multiply-accumulates per second, from and to, where a project says so. */
  readonly macsPerSecond?: readonly [low: number, high: number];
}

interface Throughput {
  readonly core: RegExp;
  readonly title: string;
  /** Multiply-accumulates per clock of all cores together, from and to. */
  readonly int8: readonly [number, number];
  readonly float32: readonly [number, number];
  readonly basis: string;
}

/** First match counts. The low end is plain C or a badly fitting layer, the high end tuned kernels on large convolutions. */
const THROUGHPUTS: readonly Throughput[] = [
  {
    core: /Neural-ART/,
    title: 'Neural-ART at 1 GHz',
    int8: [30, 225],
    float32: [0.5, 1.5],
    basis: '600 GOPS peak (300 per clock), a tenth to three quarters of it reached',
  },
  {
    core: /Ethos-U/,
    title: 'Ethos-U',
    int8: [16, 200],
    float32: [0.5, 1.5],
    basis: '128 to 256 multiply-accumulates per clock at the peak',
  },
  {
    core: /Edge TPU/,
    title: 'Edge TPU',
    int8: [100, 1500],
    float32: [0.2, 1],
    basis: '4 TOPS peak over the clock of the processor beside it',
  },
  {
    core: /M0/,
    title: 'Cortex-M0+',
    int8: [0.03, 0.15],
    float32: [0.005, 0.02],
    basis: 'no DSP instructions and no floating point unit',
  },
  {
    core: /M3\b/,
    title: 'Cortex-M3',
    int8: [0.05, 0.25],
    float32: [0.01, 0.03],
    basis: 'no DSP instructions and no floating point unit',
  },
  {
    core: /M4/,
    title: 'Cortex-M4F',
    int8: [0.1, 0.8],
    float32: [0.05, 0.3],
    basis: 'CMSIS-NN: two multiply-accumulates per instruction; MLPerf Tiny reference runs lie in between',
  },
  {
    core: /M33/,
    title: 'Cortex-M33',
    int8: [0.1, 0.9],
    float32: [0.05, 0.3],
    basis: 'CMSIS-NN: two multiply-accumulates per instruction',
  },
  { core: /M55/, title: 'Cortex-M55', int8: [1, 6], float32: [0.5, 2], basis: 'Helium vectors of 128 bits' },
  {
    core: /M7/,
    title: 'Cortex-M7',
    int8: [0.2, 1.5],
    float32: [0.1, 0.5],
    basis: "CMSIS-NN and ST's kernels; ST model zoo: MobileNetV1 0.25 near 0.6",
  },
  { core: /LX6/, title: 'Xtensa LX6', int8: [0.05, 0.3], float32: [0.03, 0.15], basis: 'C kernels, one core' },
  {
    core: /LX7.*PIE|S3/,
    title: 'Xtensa LX7 with PIE',
    int8: [0.2, 4],
    float32: [0.05, 0.3],
    basis: 'ESP-NN and ESP-DL vectors of 128 bits',
  },
  {
    core: /LX7/,
    title: 'Xtensa LX7',
    int8: [0.1, 4],
    float32: [0.03, 0.2],
    basis: 'from C kernels to vectors of 128 bits',
  },
  { core: /RISC-V/, title: 'RISC-V', int8: [0.05, 0.3], float32: [0.01, 0.1], basis: 'C kernels' },
  { core: /A53/, title: 'four Cortex-A53', int8: [3, 20], float32: [2, 10], basis: 'NEON, four cores' },
  { core: /A72/, title: 'four Cortex-A72', int8: [6, 40], float32: [4, 22], basis: 'NEON, four cores' },
  {
    core: /A76/,
    title: 'four Cortex-A76',
    int8: [16, 120],
    float32: [8, 45],
    basis: 'NEON with dot products, four cores',
  },
  {
    core: /A78AE \+ GPU/,
    title: 'Orin Nano',
    int8: [400, 8000],
    float32: [80, 800],
    basis: '1024 CUDA cores and tensor cores over the clock of the processor',
  },
  { core: /A78/, title: 'Cortex-A78', int8: [20, 160], float32: [10, 60], basis: 'NEON with dot products' },
  { core: /A55/, title: 'two Cortex-A55', int8: [3, 20], float32: [2, 8], basis: 'NEON with dot products, two cores' },
];

/** Range of one run's time; null where nothing is known of the core, the clock or the model. */
export function latencyRange(target: Core, macs: number | null, precision: 'float32' | 'int8'): LatencyRange | null {
  if (macs === null || macs <= 0) return null;
  const given = target.macsPerSecond;
  if (given !== undefined) {
    const assumption = `The project gives ${short(given[0])} to ${short(given[1])} multiply-accumulates per second.`;
    return { ...between(macs, given), assumption, confidence: 'documented' };
  }
  const known = THROUGHPUTS.find((row) => row.core.test(target.core));
  if (known === undefined || target.clock === null) return null;
  const [low, high] = known[precision];
  const perSecond = [low * target.clock, high * target.clock] as const;
  const assumption = `${known.title} does ${low} to ${high} multiply-accumulates of ${precision} per clock (${known.basis}): assumed, other operators and memory not counted.`;
  return { ...between(macs, perSecond), assumption, confidence: 'assumed' };
}

function between(macs: number, perSecond: readonly [number, number]): Omit<LatencyRange, 'assumption' | 'confidence'> {
  const [slow, fast] = perSecond;
  return {
    low: macs / fast,
    high: macs / slow,
    macs,
    macsPerSecond: perSecond,
    formula: 'multiply-accumulates / (multiply-accumulates per clock × clock)',
  };
}

function short(value: number): string {
  return value >= 1e9 ? `${(value / 1e9).toFixed(1)} G` : `${(value / 1e6).toFixed(1)} M`;
}
