// What the target, the runtimes and the quantization advice come to, as rows of text.
import type { QuantizationAdvice } from '../../onnx/quantize/advice';
import type { QdqFusion } from '../../onnx/quantize/qdqFusion';
import type { RuntimeReadiness, RuntimeVerdict } from '../../onnx/runtimes/types';
import type { LatencyRange } from '../../onnx/targets/latency';
import type { TargetFit, Verdict } from '../../onnx/targets/targets';
import type { Row } from '../../onnx/text/sections';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  fits: 'fits',
  tight: 'tight',
  'too-large': 'too large',
  unknown: 'not known',
};

const RUNTIME_VERDICTS: Readonly<Record<RuntimeVerdict, string>> = {
  all: 'runs',
  partly: 'partly',
  none: 'falls back',
  fails: 'does not run',
  unknown: 'not known',
};

/** The most that is said of one runtime's obstacles; all of them are in the JSON. */
const MAX_REASONS = 5;

export interface Fit {
  readonly now: TargetFit;
  readonly int8: TargetFit;
}

/** Verdict first, then each resource with its numbers, the range of latency, and what was assumed. */
export function fitRows(fit: Fit): Row[] {
  const rows = (['now', 'int8'] as const).flatMap((which): Row[] => {
    const { verdict, resources, latency } = fit[which];
    const label = which === 'now' ? 'as it is' : 'with int8 weights and activations';
    return [
      [label, VERDICTS[verdict]],
      ...resources.map((resource): Row => ['', `${resource.reason}${numbers(resource)}`]),
      ...(latency === null
        ? []
        : [['', `One run takes ${latencyText(latency)} (a range, not a measurement).`] as const]),
    ];
  });
  const { target, overhead, latency } = fit.now;
  rows.push([
    'runtime assumed',
    `${overhead.source}: ${kilobytes(overhead.flash)} of flash, ${kilobytes(overhead.ram)} of RAM (set with --overhead-flash, --overhead-ram)`,
  ]);
  if (latency !== null) rows.push(['latency assumed', latency.assumption]);
  rows.push([
    'device',
    `${target.name}${target.core === '' ? '' : `, ${target.core}`}; ${target.source}${target.certainty === 'assumed' ? ' (assumed: check the data sheet)' : ''}`,
  ]);
  return rows;
}

function numbers({ model, overhead, available }: TargetFit['resources'][number]): string {
  if (model === null || available === null) return '';
  return ` (model ${kilobytes(model)} + runtime ${kilobytes(overhead)}, of ${kilobytes(available)})`;
}

function kilobytes(bytes: number): string {
  if (bytes >= 1024 ** 3) return `${(bytes / 1024 ** 3).toFixed(1)} GiB`;
  return bytes >= 1024 ** 2 ? `${(bytes / 1024 ** 2).toFixed(1)} MiB` : `${(bytes / 1024).toFixed(1)} KiB`;
}

function latencyText({ low, high }: LatencyRange): string {
  const milliseconds = high < 1;
  const shown = (seconds: number): string => {
    const value = milliseconds ? seconds * 1000 : seconds;
    return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2);
  };
  return `${shown(low)} to ${shown(high)} ${milliseconds ? 'ms' : 's'}`;
}

/** The target's own runtimes with their reasons, then the others in a line each. */
export function runtimeRows(runtimes: readonly RuntimeReadiness[], own: readonly string[]): Row[] {
  const first = runtimes
    .filter(({ runtime }) => own.includes(runtime))
    .sort((a, b) => own.indexOf(a.runtime) - own.indexOf(b.runtime));
  return [...first, ...runtimes.filter((one) => !first.includes(one))].flatMap((one, i): Row[] => {
    const rows: Row[] = [[one.title, `${RUNTIME_VERDICTS[one.verdict]}: ${one.summary}`]];
    if (i >= first.length) return rows;
    for (const { operators, count, reason } of one.obstacles.slice(0, MAX_REASONS))
      rows.push(['', `${Object.keys(operators).slice(0, 4).join(', ')} (${count}): ${reason}`]);
    if (one.obstacles.length > MAX_REASONS)
      rows.push(['', `${one.obstacles.length - MAX_REASONS} more reasons: see --format json`]);
    if (one.fixedShapes !== null && one.fixedShapes.verdict !== one.verdict)
      rows.push(['', `With fixed shapes: ${one.fixedShapes.summary}`]);
    for (const need of one.needs) rows.push(['', `First: ${need}`]);
    rows.push(['', `From: ${one.source} (${one.version}${one.certainty === 'assumed' ? ', assumed' : ''})`]);
    return rows;
  });
}

/** Rows on how to quantize a model; `fusion` is null where it has no quantize nodes. */
export function adviceRows(advice: QuantizationAdvice, fusion: QdqFusion | null): Row[] {
  const rows: Row[] = [
    ['architecture', `${advice.architecture} (${advice.evidence})`],
    ['advice', `${advice.recommended}: ${advice.reason}`],
    ...advice.options.map(({ title, effect }): Row => [title, effect]),
  ];
  if (fusion !== null) rows.push(['quantized operators', fusion.summary]);
  return rows;
}
