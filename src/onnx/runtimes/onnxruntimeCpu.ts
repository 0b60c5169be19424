// ONNX Runtime's CPU kernels: which operator, version and types they are for. Also what WebAssembly runs, which is the same code.
import { DataType } from '../graph/dataTypes';
import type { Candidate } from './candidate';
import { SUPPORTED, type RuntimeDefinition } from './definition';
import table from './tables/onnxruntime-cpu.json';
import type { Outcome } from './types';

/** The table's abbreviations of types. */
const TYPES: Readonly<Record<string, number>> = {
  f32: DataType.float32,
  f64: DataType.float64,
  f16: DataType.float16,
  bf16: DataType.bfloat16,
  b: DataType.bool,
  s: DataType.string,
  i2: DataType.int2,
  i4: DataType.int4,
  i8: DataType.int8,
  i16: DataType.int16,
  i32: DataType.int32,
  i64: DataType.int64,
  u2: DataType.uint2,
  u4: DataType.uint4,
  u8: DataType.uint8,
  u16: DataType.uint16,
  u32: DataType.uint32,
  u64: DataType.uint64,
  f8a: DataType.float8e4m3fn,
  f8b: DataType.float8e4m3fnuz,
  f8c: DataType.float8e5m2,
  f8d: DataType.float8e5m2fnuz,
};

interface Kernel {
  readonly since: number;
  readonly until: number;
  /** Types by input, the last for all further ones; null: any. */
  readonly types: readonly (ReadonlySet<number> | null)[];
}

const KERNELS: ReadonlyMap<string, readonly Kernel[]> = new Map(
  Object.entries(table.operators).map(([name, rows]) => [name, rows.map(parseKernel)]),
);
/** Operators that the standard defines by other operators, with the versions that it does so from. */
const BODIES: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(table.bodies));

/** Reads a row like `13+ f32 f64|i64`: versions, then types by input. */
function parseKernel(row: string): Kernel {
  const [versions = '', ...rest] = row.split(' ');
  const [since = '0', until] = versions.replace('+', '-').split('-');
  const last = until === undefined ? Number(since) : until === '' ? Infinity : Number(until);
  const types = rest
    .join(' ')
    .split('|')
    .map((text) => (text === '?' || text === '' ? null : new Set(text.split(' ').map((short) => TYPES[short] ?? 0))));
  return { since: Number(since), until: last, types };
}

const takes = (kernel: Kernel, node: Candidate, asFloat: boolean): boolean =>
  node.node.inputs.every((name, index) => {
    if (name === '') return true;
    const allowed = kernel.types[Math.min(index, kernel.types.length - 1)];
    const type = node.type(index);
    if (allowed === undefined || allowed === null || type === 0) return true;
    return allowed.has(asFloat && type === DataType.float16 ? DataType.float32 : type);
  });

const TRAINING = /^(?:ai\.onnx\.training|ai\.onnx\.preview\.training):/;

/** Operators on blocks of channels, which ONNX Runtime's last optimizations put in for the processor that they run on. */
const BLOCKED = new Set(
  'Conv MaxPool AveragePool GlobalMaxPool GlobalAveragePool Upsample ReorderInput ReorderOutput'
    .split(' ')
    .map((name) => `com.microsoft.nchwc:${name}`),
);

/**
 * Whether ONNX Runtime's CPU provider runs a node: by a kernel of its version and types, by the operator's function body, or in float32 where
 * only float16 has none. Unknown types never count against a kernel.
 */
export function judgeCpu(node: Candidate): Outcome {
  if (BLOCKED.has(node.op))
    return {
      support: 'supported',
      reason: 'Runs on processors with the vector width that the model was optimized for.',
    };
  const kernels = KERNELS.get(node.op);
  const bodies = BODIES.get(node.op);
  const fitting = kernels?.filter((kernel) => node.opset >= kernel.since && node.opset <= kernel.until) ?? [];
  if (fitting.some((kernel) => takes(kernel, node, false))) return SUPPORTED;
  if (bodies?.some((version) => version <= node.opset) === true)
    return {
      support: 'supported',
      reason: `Has no kernel for these types; ONNX Runtime runs ${node.node.opType} as the operators it is defined by.`,
    };
  if (fitting.some((kernel) => takes(kernel, node, true)))
    return {
      support: 'supported',
      reason: `No kernel for float16: ONNX Runtime runs ${node.node.opType} in float32 with casts around it, so half precision saves no time here.`,
    };
  if (fitting.length > 0) {
    const types = node.node.inputs.flatMap((name, index) => (name === '' ? [] : [node.typeName(index)]));
    return {
      support: 'not-supported',
      reason: `ONNX Runtime has no CPU kernel of ${node.node.opType} for ${[...new Set(types)].join(', ')}.`,
    };
  }
  if (kernels !== undefined) {
    const oldest = Math.min(...kernels.map((kernel) => kernel.since));
    return {
      support: 'not-supported',
      reason: `ONNX Runtime has no CPU kernel of ${node.node.opType} for opset ${node.opset} (from ${oldest} on).`,
    };
  }
  if (TRAINING.test(node.op)) return { support: 'not-supported', reason: 'An operator of training, not of inference.' };
  return { support: 'not-supported', reason: `ONNX Runtime knows no operator ${node.op}.` };
}

const needs: RuntimeDefinition['needs'] = ({ opset }) =>
  opset !== undefined && opset < 7 ? [`Convert to opset 7 or later: ONNX Runtime promises nothing for ${opset}.`] : [];

export const ONNXRUNTIME_CPU: RuntimeDefinition = {
  id: 'onnxruntime-cpu',
  title: 'ONNX Runtime, CPU',
  version: table.version,
  source: table.source,
  certainty: 'documented',
  partitioned: false,
  separate: false,
  takesQdqGroups: false,
  judge: judgeCpu,
  needs,
};

export const WEB_WASM: RuntimeDefinition = {
  ...ONNXRUNTIME_CPU,
  id: 'web-wasm',
  title: 'ONNX Runtime Web, WebAssembly',
  source: `${table.source}; its WebAssembly build is taken to have the same kernels`,
  certainty: 'assumed',
  judge: (node) =>
    BLOCKED.has(node.op)
      ? {
          support: 'not-supported',
          reason: 'Made for the vector width of one processor; WebAssembly has no such kernel.',
        }
      : judgeCpu(node),
};
