// Statistics of a model's weights, read by ranges when they are asked for: errors of quantization, outliers, and what each layer wants.
import type { CancellationToken } from '../../base/platform';
import { CancelledError, neverCancelled } from '../../base/platform';
import type { ConstantRow } from '../cost/constants';
import { dataTypeName, isFloatType } from '../graph/dataTypes';
import type { TensorSource } from '../reader/tensorData';
import { operatorAdvice, weightAdvice, type WeightAdvice } from './advice';
import { isLayout, weightLayout, type WeightLayout } from './layout';
import { Buffers, FloatArithmetic, PatternArithmetic } from './arithmetic';
import { measureTensor, type MeasureOptions, type TensorMeasure } from './measure';
import { FloatStreams } from './stream';

export interface WeightRow {
  readonly name: string;
  readonly operator: string;
  readonly dataType: string;
  /** `64×3×7×7` */
  readonly shape: string;
  readonly elements: number;
  readonly bytes: number;
  /** 1 where the operator takes one scale only. */
  readonly channels: number;
  readonly measure: TensorMeasure;
  readonly advice: WeightAdvice;
}

export interface SkippedWeight {
  readonly name: string;
  readonly bytes: number;
  readonly reason: string;
}

/** Weights of one operator that want the same scheme. */
export interface SchemeGroup {
  readonly operator: string;
  readonly scheme: string;
  readonly tensors: number;
  readonly bytes: number;
  /** What that operator wants as a whole. */
  readonly advice: string;
}

export interface WeightStatistics {
  /** Those that a quantizer takes, in the order of the model. */
  readonly weights: readonly WeightRow[];
  /** Float constants that none takes or that could not be read, largest first. */
  readonly skipped: readonly SkippedWeight[];
  readonly groups: readonly SchemeGroup[];
  /** Bytes of the weights that were read. */
  readonly bytes: number;
  /** All schemes, or the common ones. */
  readonly all: boolean;
}

export interface WeightProgress {
  /** Bytes gone over, of `total`. */
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

export interface WeightOptions {
  /** Names of the only tensors to measure. */
  readonly only?: ReadonlySet<string>;
  /** Every scheme; where absent, for models up to {@link ALL_UP_TO}. */
  readonly all?: boolean;
  readonly token?: CancellationToken;
  /** Awaited, so that a host may let other work in. */
  readonly onProgress?: (progress: WeightProgress) => void | Promise<void>;
}

/** Bytes of weights up to which every scheme is measured without being asked for: below a second. */
const ALL_UP_TO = 64 * 1024 * 1024;

interface Job {
  readonly row: ConstantRow;
  readonly layout: WeightLayout;
}

/** Reads and measures weights. Rejects with CancelledError, or what reading a file rejects with. */
export async function weightStatistics(
  rows: readonly ConstantRow[],
  source: TensorSource,
  { only, all: asked, token = neverCancelled, onProgress }: WeightOptions = {},
): Promise<WeightStatistics> {
  const skipped: SkippedWeight[] = [];
  const jobs: Job[] = [];
  for (const row of rows) {
    if (row.sharedWith !== undefined || !isFloatType(row.dataType) || row.bytes === 0) continue;
    if (only !== undefined && !only.has(row.name)) continue;
    const layout = weightLayout(row);
    if (isLayout(layout)) jobs.push({ row, layout });
    else skipped.push({ name: row.name, bytes: row.bytes, reason: layout.reason });
  }
  const total = jobs.reduce((sum, { row }) => sum + row.bytes, 0);
  const all = asked ?? total <= ALL_UP_TO;
  const streams = new FloatStreams(source);
  const buffers = new Buffers();
  const weights: WeightRow[] = [];
  let before = 0;
  try {
    for (const { row, layout } of jobs) {
      let gone = 0;
      const onPiece = async (elements: number): Promise<void> => {
        if (token.isCancellationRequested) throw new CancelledError();
        gone += elements;
        // Two passes over each tensor.
        await onProgress?.({ done: before + (row.bytes * gone) / (2 * row.elementCount), total, name: row.name });
      };
      const found = await measureRow(row, layout, streams, buffers, { all, onPiece });
      if (typeof found === 'string') skipped.push({ name: row.name, bytes: row.bytes, reason: found });
      else weights.push(found);
      before += row.bytes;
    }
  } finally {
    await streams.close();
  }
  return {
    weights,
    skipped: skipped.sort((a, b) => b.bytes - a.bytes),
    groups: schemeGroups(weights),
    bytes: weights.reduce((sum, { bytes }) => sum + bytes, 0),
    all,
  };
}

async function measureRow(
  row: ConstantRow,
  layout: WeightLayout,
  streams: FloatStreams,
  buffers: Buffers,
  options: MeasureOptions,
): Promise<WeightRow | string> {
  if (row.tensor === undefined) return 'It is made by the model itself.';
  const weights = await streams.open(row.tensor);
  if (typeof weights === 'string') return weights;
  const { dataType } = row;
  const tensor = { layout, dataType, count: row.elementCount, rowLength: row.dims.at(-1) ?? 1 };
  const measure = await (weights.form === 'floats'
    ? measureTensor(weights.stream, new FloatArithmetic(buffers, layout.channels), tensor, options)
    : measureTensor(weights.stream, new PatternArithmetic(buffers, layout.channels, dataType), tensor, options));
  if (typeof measure === 'string') return measure;
  return {
    name: row.name,
    operator: row.operator,
    dataType: dataTypeName(row.dataType),
    shape: row.dims.join('×'),
    elements: row.elementCount,
    bytes: row.bytes,
    channels: layout.channels,
    measure,
    advice: weightAdvice(layout, measure),
  };
}

function schemeGroups(weights: readonly WeightRow[]): SchemeGroup[] {
  const groups = new Map<string, SchemeGroup>();
  for (const { operator, advice, bytes } of weights) {
    const key = `${operator}\n${advice.scheme}`;
    const known = groups.get(key) ?? {
      operator,
      scheme: advice.scheme,
      tensors: 0,
      bytes: 0,
      advice: operatorAdvice(operator),
    };
    groups.set(key, { ...known, tensors: known.tensors + 1, bytes: known.bytes + bytes });
  }
  return [...groups.values()].sort((a, b) => b.bytes - a.bytes);
}
