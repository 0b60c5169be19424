// Statistics of weights: ranges and errors against a plain computation, every place and type that floats come in, and what they advise.
import assert from 'node:assert/strict';
import { dirname, resolve } from 'node:path';
import { CancelledError } from '../../src/base/platform';
import { constantRows } from '../../src/onnx/cost/constants';
import { DataType } from '../../src/onnx/graph/dataTypes';
import { forecasts } from '../../src/onnx/quantize/forecast';
import { memoryFile } from '../../src/onnx/reader/memoryFile';
import { halfToNumber } from '../../src/onnx/reader/elements';
import { readModel } from '../../src/onnx/reader/readModel';
import { Buffers, FloatArithmetic, PatternArithmetic } from '../../src/onnx/weights/arithmetic';
import { measureTensor, type SchemeError, type TensorMeasure } from '../../src/onnx/weights/measure';
import type { WeightLayout } from '../../src/onnx/weights/layout';
import { patternValues } from '../../src/onnx/weights/halves';
import { scaleRounding, schemeById, stepFor } from '../../src/onnx/weights/schemes';
import { weightStatistics, type WeightOptions, type WeightStatistics } from '../../src/onnx/weights/statistics';
import { nodeTensorSource, openRandomAccess } from '../../src/worker/nodeRandomAccess';
import { requireModel } from './support/corpus';
import { bytes, int, message, model, node, tensor, text, value, type Bytes } from './support/protobuf';

/** A fixed sequence near to normally distributed around 0. */
function weights(count: number, size = 0.1): Float32Array {
  let state = 7;
  const next = () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff - 0.5;
  return Float32Array.from({ length: count }, () => size * (next() + next() + next()));
}

async function measure(
  values: Float32Array,
  layout: Partial<WeightLayout>,
  rowLength = values.length,
  all = true,
): Promise<TensorMeasure> {
  const whole: WeightLayout = {
    operator: 'Conv',
    outer: 1,
    channels: 1,
    inner: values.length,
    blocks: null,
    ...layout,
  };
  const stream = (target: Float32Array, from: number, count: number) => {
    target.set(values.subarray(from, from + count));
    return Promise.resolve(true);
  };
  const options = { all, onPiece: () => undefined };
  const floats = new FloatArithmetic(new Buffers(), whole.channels);
  const found = await measureTensor(
    stream,
    floats,
    { layout: whole, dataType: DataType.float32, count: values.length, rowLength },
    options,
  );
  if (typeof found === 'string') throw new Error(found);
  return found;
}

/** SQNR of groups of indices, each with its own step, straight from the definition. */
function plainSqnr(values: Float32Array, groups: readonly (readonly number[])[], id: string): number {
  const scheme = schemeById(id)!;
  let [signal, noise] = [0, 0];
  for (const group of groups) {
    const own = group.map((index) => values[index]!);
    const { scale, zeroPoint } = stepFor(scheme, Math.min(...own), Math.max(...own), DataType.float32);
    for (const value of own) {
      const whole = Math.min(scheme.high, Math.max(scheme.low, Math.round(value / scale) + zeroPoint));
      signal += value ** 2;
      noise += (value - (whole - zeroPoint) * scale) ** 2;
    }
  }
  return 10 * Math.log10(signal / noise);
}

function near(actual: number | null | undefined, expected: number, tolerance: number): void {
  assert.ok(typeof actual === 'number' && Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);
}

const scheme = ({ schemes }: TensorMeasure, id: string): SchemeError => schemes.find((one) => one.scheme === id)!;
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('errors of quantization', () => {
  it('are as their definition for one scale, and for scales of rows and of columns', async () => {
    const values = weights(30 * 50);
    const rows = range(30).map((row) => range(50).map((column) => row * 50 + column));
    const columns = range(50).map((column) => range(30).map((row) => row * 50 + column));
    const byRow = await measure(values, { channels: 30, inner: 50 });
    const byColumn = await measure(values, { outer: 30, channels: 50, inner: 1, blocks: 'down' }, 50);
    for (const kind of ['int8', 'uint8', 'int4', 'uint4']) {
      near(scheme(byRow, `${kind}-tensor`).sqnr, plainSqnr(values, [range(1500)], `${kind}-tensor`), 1e-6);
      near(scheme(byRow, `${kind}-channel`).sqnr, plainSqnr(values, rows, `${kind}-channel`), 1e-6);
      near(scheme(byColumn, `${kind}-channel`).sqnr, plainSqnr(values, columns, `${kind}-channel`), 1e-6);
    }
  });

  it('lose about six decibels with each bit', async () => {
    const found = await measure(weights(200_000), {});
    near(scheme(found, 'int8-tensor').sqnr! - scheme(found, 'int8-tensor-reduced').sqnr!, 6, 0.2);
    near(scheme(found, 'uint8-tensor').sqnr! - scheme(found, 'uint4-tensor').sqnr!, 24.6, 1);
  });

  it('make blocks as the kernels do: the largest value becomes -8, and columns have blocks of their own', async () => {
    // One column of 40 rows: blocks of 32 and of 8. Multiples of a step survive where the largest is negative.
    const exact = Float32Array.from(range(40), (index) => ((index % 16) - 8) * 0.25);
    const found = await measure(exact, { outer: 40, channels: 1, inner: 1, blocks: 'down' }, 1);
    assert.equal(scheme(found, 'int4-block32').sqnr, null);
    assert.equal(scheme(found, 'int4-block32').bytes, 2 * (16 + 4));
    const positive = await measure(
      exact.map((value) => -value),
      { outer: 40, channels: 1, inner: 1, blocks: 'down' },
      1,
    );
    assert.equal(scheme(positive, 'int4-block32').sqnr, null, 'the scale takes the sign');
    const both = Float32Array.from([...range(32)], (index) => (index === 0 ? -1 : index === 1 ? 1 : 0));
    const clipped = scheme(await measure(both, { outer: 32, blocks: 'down' }, 1), 'int4-block32');
    near(clipped.maxError, 0.125, 1e-9);
    near(clipped.clipped, 1 / 32, 1e-9);
  });

  it('go over pieces as over a whole', async () => {
    const values = weights(700 * 300);
    const columns = range(300).map((column) => range(700).map((row) => row * 300 + column));
    const found = await measure(values, { outer: 700, channels: 300, inner: 1, blocks: 'down' }, 300);
    near(scheme(found, 'int8-channel').sqnr, plainSqnr(values, columns, 'int8-channel'), 1e-6);
    assert.equal(
      found.histogram?.reduce((sum, bin) => sum + bin, 0),
      values.length,
    );
  });

  it('of blocks come from all parts of a large matrix, though not from all weights', async () => {
    // Every second stripe of 128 rows has a weight in each block that reaches ten times as far; so has every second column of half of the rows.
    const uneven = weights(1024 * 1024);
    uneven.forEach((value, index) => {
      const row = index >> 10;
      if ((row >> 7) % 2 === 1 ? row % 32 === 0 : row % 32 === 1 && index % 2 === 1 && row > 512)
        uneven[index] = 10 * value;
    });
    const layouts = [
      [{ outer: 1024, channels: 1024, inner: 1, blocks: 'down' }, uneven],
      [{ blocks: 'along' }, uneven.map((_, index) => uneven[((index & 1023) << 10) | (index >> 10)] ?? 0)],
    ] as const;
    for (const [layout, values] of layouts) {
      const some = scheme(await measure(values, layout, 1024, false), 'int4-block32');
      const whole = scheme(await measure(values, layout, 1024), 'int4-block32');
      assert.equal(some.covered, 1 / 4);
      near(some.sqnr, whole.sqnr ?? NaN, 0.1);
      near(some.meanError / whole.meanError, 1, 0.01);
      assert.ok(some.maxError <= whole.maxError);
    }
  });

  it('keep a scale as the half that lies nearest, the even one of two', () => {
    const round = scaleRounding(DataType.float16);
    for (let pattern = 0; pattern < 0x7bff; pattern++) {
      const [low, high] = [halfToNumber(pattern), halfToNumber(pattern + 1)];
      const middle = (low + high) / 2;
      const even = pattern % 2 === 0 ? low : high;
      const near = [low, middle * (1 - 1e-12), middle, middle * (1 + 1e-12)];
      assert.deepEqual(near.map(round), [low, low, even, high]);
      assert.equal(Math.abs(round(-middle)), even);
    }
  });

  it('are none for zeros, and refuse what is no number', async () => {
    const zeros = await measure(new Float32Array(64), { channels: 8, inner: 8 });
    assert.equal(scheme(zeros, 'int8-channel').sqnr, null);
    assert.equal(scheme(zeros, 'int8-channel').maxError, 0);
    await assert.rejects(measure(Float32Array.of(1, NaN, 2), {}), /not a number/);
    await assert.rejects(measure(Float32Array.of(1, Infinity, 2), {}), /infinite/);
  });

  it('name channels that reach far beyond the others', async () => {
    const values = weights(32 * 100);
    for (let index = 500; index < 600; index++) values[index]! *= 20;
    const found = await measure(values, { channels: 32, inner: 100 });
    assert.deepEqual(
      found.range.outliers.map(({ channel }) => channel),
      [5],
    );
    assert.ok(scheme(found, 'int8-channel').sqnr! - scheme(found, 'int8-tensor').sqnr! > 6);
  });
});

async function statisticsOf(file: string, options: WeightOptions = {}): Promise<WeightStatistics> {
  const opened = await openRandomAccess(file);
  try {
    const rows = constantRows(await readModel(opened));
    return await weightStatistics(rows, nodeTensorSource(opened, dirname(resolve(file))), options);
  } finally {
    await opened.close();
  }
}

describe('errors of 16-bit floats', () => {
  const layouts: [name: string, layout: Partial<WeightLayout>, rowLength: number][] = [
    ['one scale', {}, 1650],
    ['scales of rows', { channels: 33, inner: 50 }, 50],
    ['scales of columns', { outer: 33, channels: 50, inner: 1, blocks: 'down' }, 50],
    ['rows of a table', { blocks: 'along' }, 50],
  ];
  for (const dataType of [DataType.float16, DataType.bfloat16]) {
    for (const [name, layout, rowLength] of layouts) {
      it(`are those of the same numbers as floats: ${dataType === DataType.float16 ? 'float16' : 'bfloat16'}, ${name}`, async () => {
        const table = patternValues(dataType);
        const patterns = Uint16Array.from(weights(33 * 50), (weight) => nearestPattern(table, weight));
        // One channel without a negative weight, one of zeros.
        for (let i = 0; i < 50; i++) patterns[50 + i] = (patterns[50 + i] ?? 0) & 0x7fff;
        patterns.fill(0, 100, 150);
        const whole = { operator: 'Conv', outer: 1, channels: 1, inner: 1650, blocks: null, ...layout };
        const options = { all: true, onPiece: () => undefined };
        const read = (all: ArrayLike<number>) => (target: Float32Array | Uint16Array, from: number, count: number) => {
          target.set(Array.from(all).slice(from, from + count));
          return Promise.resolve(true);
        };
        const floats = Float32Array.from(patterns, (pattern) => table[pattern] ?? 0);
        const tensor = { layout: whole, dataType, count: 1650, rowLength };
        const [direct, converted] = [
          await measureTensor(
            read(patterns),
            new PatternArithmetic(new Buffers(), whole.channels, dataType),
            tensor,
            options,
          ),
          await measureTensor(read(floats), new FloatArithmetic(new Buffers(), whole.channels), tensor, options),
        ];
        assert.ok(typeof direct !== 'string' && typeof converted !== 'string');
        sameNumbers(direct, converted);
      });
    }
  }

  it('are refused where a weight is no number', async () => {
    const patterns = new Uint16Array(64).fill(0x3c00);
    patterns[9] = 0x7e00;
    const stream = (target: Uint16Array) => {
      target.set(patterns);
      return Promise.resolve(true);
    };
    const layout = { operator: 'Conv', outer: 1, channels: 1, inner: 64, blocks: null };
    const arithmetic = new PatternArithmetic(new Buffers(), 1, DataType.float16);
    const options = { all: false, onPiece: () => undefined };
    const found = await measureTensor(
      stream,
      arithmetic,
      { layout, dataType: DataType.float16, count: 64, rowLength: 64 },
      options,
    );
    assert.equal(found, 'It holds numbers that are infinite or not a number.');
  });
});

function nearestPattern(table: Float32Array, weight: number): number {
  let best = 0;
  for (let pattern = 0; pattern < table.length; pattern++)
    if (Math.abs((table[pattern] ?? 0) - weight) < Math.abs((table[best] ?? 0) - weight)) best = pattern;
  return best;
}

/** Equal but for the order in which sums were taken. */
function sameNumbers(actual: unknown, expected: unknown, path = ''): void {
  if (typeof expected === 'number') near(actual as number, expected, 1e-9 * Math.max(1, Math.abs(expected)));
  else if (typeof expected === 'object' && expected !== null)
    for (const [key, value] of Object.entries(expected))
      sameNumbers((actual as Record<string, unknown>)[key], value, `${path}.${key}`);
  else assert.equal(actual, expected, path);
}

describe('weights of a model', () => {
  const matmul = (weight: Bytes): Uint8Array =>
    model({
      nodes: [node({ op: 'MatMul', inputs: ['x', 'w'], outputs: ['y'] })],
      initializers: [weight],
      inputs: [value('x')],
      outputs: [value('y')],
    });
  const values = weights(32 * 4);
  const raw = (data: ArrayBufferView): Bytes => [...new Uint8Array(data.buffer, data.byteOffset, data.byteLength)];
  const inMemory = async (contents: Uint8Array): Promise<WeightStatistics> => {
    const file = memoryFile(contents);
    return weightStatistics(constantRows(await readModel(file)), { file });
  };

  it('read raw and typed float32, float64 and bfloat16 alike', async () => {
    const dims = [32, 4];
    const forms: Record<string, Bytes> = {
      raw: [...tensor({ name: 'w', dims, type: DataType.float32 }), ...bytes(9, raw(values))],
      packed: [...tensor({ name: 'w', dims, type: DataType.float32 }), ...bytes(4, raw(values))],
      doubles: [...tensor({ name: 'w', dims, type: DataType.float64 }), ...bytes(9, raw(Float64Array.from(values)))],
    };
    for (const [form, weight] of Object.entries(forms)) {
      const found = await inMemory(matmul(weight));
      assert.equal(found.weights.length, 1, form);
      near(found.weights[0]!.measure.range.max, Math.max(...values), 1e-9);
      near(scheme(found.weights[0]!.measure, 'int8-tensor').sqnr, plainSqnr(values, [range(128)], 'int8-tensor'), 1e-4);
    }
    const upper = new Uint16Array(values.buffer).filter((_, index) => index % 2 === 1);
    const bfloat = [...tensor({ name: 'w', dims, type: DataType.bfloat16 }), ...bytes(9, raw(upper))];
    near((await inMemory(matmul(bfloat))).weights[0]!.measure.range.deviation, 0.05, 0.01);
  });

  it('say why a constant is left out', async () => {
    const short = [...tensor({ name: 'w', dims: [32, 40], type: DataType.float32 }), ...bytes(9, raw(values))];
    const [skipped] = (await inMemory(matmul(short))).skipped;
    assert.match(skipped!.reason, /fewer bytes/);
    const outside = [
      ...tensor({ name: 'w', dims: [32, 4], type: DataType.float32 }),
      ...message(13, [...text(1, 'location'), ...text(2, '../secret.bin')]),
      ...int(14, 1),
    ];
    assert.match((await inMemory(matmul(outside))).skipped[0]!.reason, /outside/);
  });

  it('leave the bias of an LSTM as it is, which ONNX Runtime does not quantize', async () => {
    const floats = (name: string, dims: number[]) => {
      const count = dims.reduce((all, dim) => all * dim, 1);
      return [...tensor({ name, dims, type: DataType.float32 }), ...bytes(9, raw(weights(count)))];
    };
    const file = model({
      inputs: [value('x', 1, [5, 1, 4])],
      initializers: [floats('w', [1, 24, 4]), floats('r', [1, 24, 6]), floats('b', [1, 48])],
      nodes: [node({ op: 'LSTM', inputs: ['x', 'w', 'r', 'b'], outputs: ['y'] })],
      outputs: [value('y')],
    });
    const rows = constantRows(await readModel(memoryFile(file)));
    const { weights: measured, skipped } = await weightStatistics(rows, { file: memoryFile(file) });
    assert.deepEqual(
      measured.map(({ name }) => name),
      ['w', 'r'],
    );
    assert.match(skipped[0]?.reason ?? '', /Biases and peepholes/);
    // As dynamic quantization writes it: each matrix with a scale and a zero point, the bias as it is.
    const written = forecasts(rows).find(({ scheme: one }) => one === 'int8-per-tensor');
    assert.equal(written?.bytes, 24 * 4 + 5 + 24 * 6 + 5 + 4 * 48);
  });

  it('advise scales for each channel where channels differ, and count by operator', async function () {
    const found = await statisticsOf(requireModel(this, 'version-RFB-320.onnx'));
    assert.equal(found.weights.length, 52);
    assert.equal(found.groups[0]?.scheme, 'int8-channel');
    assert.ok(found.weights.every(({ measure: { schemes } }) => schemes.every(({ covered }) => covered === 1)));
    assert.ok(found.skipped.some(({ reason }) => /Biases/.test(reason)));
  });

  it('read halves, Gather tables and external data', async function () {
    const half = await statisticsOf(requireModel(this, 'SqueezeNet_fp16.onnx'));
    assert.equal(half.weights.filter(({ dataType }) => dataType === 'float16').length, 26);
    const bert = await statisticsOf(requireModel(this, 'bert_toy_optimized.onnx'));
    const table = bert.weights.find(({ name }) => name === 'bert.embeddings.word_embeddings.weight')!;
    assert.equal(table.operator, 'Gather');
    assert.equal(scheme(table.measure, 'int4-block32').bytes, 99 * (16 + 4));
  });

  it('stop when they are told to, and tell how far they are', async function () {
    const token = { isCancellationRequested: false };
    const seen: number[] = [];
    const path = requireModel(this, 'version-RFB-320.onnx');
    const onProgress = ({ done, total }: { done: number; total: number }): void => {
      seen.push(done / total);
      if (done > total / 2) token.isCancellationRequested = true;
    };
    await assert.rejects(statisticsOf(path, { token, onProgress }), CancelledError);
    assert.ok(seen.length > 2 && seen.every((share, index) => share <= 1 && share >= (seen[index - 1] ?? 0)));
  });
});
