// Memory planners: the numbers of TensorFlow Lite Micro's on the MLPerf Tiny models, and what must hold for any plan.
import assert from 'node:assert/strict';
import { analyzeModel } from '../../src/onnx/analyze';
import type { Activation } from '../../src/onnx/memory/lifetimes';
import type { Plan } from '../../src/onnx/memory/planners';
import { aligned, greedyPlan, liveness, reusePlan } from '../../src/onnx/memory/planners';
import { memoryFile } from '../../src/onnx/reader/memoryFile';
import { readModel } from '../../src/onnx/reader/readModel';
import { text } from '../../src/onnx/shapes/expression';
import { openRandomAccess } from '../../src/worker/nodeRandomAccess';
import { modelReport } from '../../src/onnx/report';
import { requireModel } from './support/corpus';
import { attribute, bytes, int, model, node, tensor, value } from './support/protobuf';

const life = (name: string, bytes: number, born: number, dies: number): Activation => ({
  name,
  bytes,
  born,
  dies,
  maker: undefined,
  type: 1,
});

/** A chain: each value is read by the next step only. */
const chain = (sizes: number[]): Activation[] =>
  sizes.map((bytes, step) => life(`t${step}`, bytes, step, Math.min(step + 1, sizes.length - 1)));

describe('memory planners', () => {
  it('give the numbers of visual wake words (MobileNetV1 0.25, 96x96, int8)', () => {
    const sizes = [
      27648, 18432, 18432, 36864, 9216, 18432, 18432, 18432, 4608, 9216, 9216, 9216, 2304, 4608, 4608, 4608, 4608, 4608,
      4608, 4608, 4608, 4608, 4608, 4608, 1152, 2304, 2304, 2304, 256, 2, 2,
    ];
    const lives = chain(sizes);
    assert.equal(liveness(lives, sizes.length - 1, 16).peak, 55_296);
    assert.equal(greedyPlan(lives).peak, 73_728);
  });

  it('plan any random case without overlap and not below the bound', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return (seed >>> 8) % below;
    };
    for (let round = 0; round < 400; round++) {
      const steps = 1 + random(60);
      const lives = Array.from({ length: 1 + random(80) }, (_, index) => {
        const born = random(steps);
        return life(`t${index}`, 1 + random(5000), born, born + random(steps - born + 1));
      });
      const bound = liveness(lives, steps, 16).peak;
      for (const plan of [greedyPlan(lives), greedyPlan([...lives].reverse())]) {
        assert.ok(plan.peak >= bound);
        noOverlap(plan);
      }
      const reuse = reusePlan(lives);
      assert.ok(reuse.peak >= liveness(lives, steps, 256).peak);
      noOverlap(reuse);
    }
  });

  it('place long lives among many short ones', () => {
    const lives = [life('long', 1000, 0, 500), ...chain(Array.from({ length: 400 }, (_, index) => 100 + (index % 7)))];
    noOverlap(greedyPlan(lives));
  });

  const peaks: [name: string, peak: number, node: string | undefined][] = [
    // Two float16 maps of 1x64x111x111 around the first Relu.
    ['SqueezeNet_fp16.onnx', 2 * 64 * 111 * 111 * 2, 'Relu'],
    // Stage 1 of ResNet-50: three maps of 256x56x56 in float32 at the sum.
    ['light_resnet50.onnx', 3 * 256 * 56 * 56 * 4, undefined],
    ['version-RFB-320.onnx', 4_915_200, undefined],
  ];
  for (const [name, peak, operator] of peaks) {
    it(`find the peak of ${name}`, async function () {
      const { memory } = await analyze(requireModel(this, name));
      assert.equal(memory.timeline.peak, peak);
      if (operator !== undefined) assert.equal(memory.peakNode?.opType, operator);
      assert.equal(
        memory.atPeak.reduce((sum, item) => sum + aligned(item.bytes, 16), 0),
        peak,
      );
      assert.ok(memory.greedy.low >= peak && memory.greedy.high >= memory.greedy.low);
      assert.ok((memory.workingSet?.bytes ?? 0) <= peak);
    });
  }

  it('count a QDQ model in its 8-bit values', async function () {
    const { memory } = await analyze(requireModel(this, 'micro_kws_m_static_qdq.onnx'));
    const operators = await analyze(requireModel(this, 'micro_kws_m_static_qoperator.onnx'));
    // MaxPool reads 40 maps of 49 × 16 and writes 40 of 24 × 8, a byte each; the same network in QOperator form needs as much.
    assert.equal(memory.timeline.peak, 31_360 + 7_680);
    assert.equal(operators.memory.timeline.peak, 31_360 + 7_680);
    assert.equal(memory.workingSet?.bytes, 31_360 + 7_680);
  });

  it('take an activation between a quantized kernel and its quantize node into that kernel', async () => {
    const float = (name: string) => value(name, 1, [1, 64]);
    const scale = tensor({ name: 's', dims: [], type: 1, rest: [bytes(9, new Uint8Array(4))] });
    const zero = tensor({ name: 'z', dims: [], type: 3, rest: [bytes(9, [0])] });
    const nodes = [
      node({ op: 'QuantizeLinear', inputs: ['x', 's', 'z'], outputs: ['xq'] }),
      node({ op: 'DequantizeLinear', inputs: ['xq', 's', 'z'], outputs: ['xd'] }),
      node({ op: 'Sigmoid', inputs: ['xd'], outputs: ['a'] }),
      node({ op: 'Relu', inputs: ['a'], outputs: ['b'] }),
      node({ op: 'QuantizeLinear', inputs: ['b', 's', 'z'], outputs: ['bq'] }),
      node({ op: 'DequantizeLinear', inputs: ['bq', 's', 'z'], outputs: ['y'] }),
    ];
    const file = model({ nodes, initializers: [scale, zero], inputs: [float('x')], outputs: [float('y')] });
    const { memory } = analyzeModel(await readModel(memoryFile(file)));
    // The float input, and with its 8-bit copy; where Sigmoid runs both its sides in 8 bits; last the float output.
    assert.deepEqual([...memory.timeline.alive], [256, 256 + 64, 64, 64 + 64, 64, 64, 64 + 256]);
  });

  it('assume a size at which every window has room, so that nothing costs less than nothing', async () => {
    const ints = (name: string, values: number[]) => attribute(name, 7, ...values.map((one) => int(8, one)));
    const conv = (from: string, to: string) =>
      node({ op: 'Conv', inputs: [from, 'w'], outputs: [to], attributes: [ints('kernel_shape', [3])] });
    const file = model({
      nodes: [conv('x', 'a'), conv('a', 'b'), node({ op: 'Neg', inputs: ['t'], outputs: ['y'] })],
      initializers: [tensor({ name: 'w', dims: [1, 1, 3], type: 1, rest: [bytes(9, new Uint8Array(12))] })],
      inputs: [value('x', 1, ['batch', 1, 'frames']), value('t', 1, ['tokens'])],
      outputs: [value('b', 1, ['batch', 1, null]), value('y', 1, ['tokens'])],
    });
    const analysis = analyzeModel(await readModel(memoryFile(file)));
    assert.deepEqual(Object.fromEntries(analysis.memory.assumed), { batch: 1, frames: 8, tokens: 1 });
    // 6 and then 4 places of three products.
    assert.equal(modelReport(analysis).macs, 18 + 12);
    assert.deepEqual(analysis.memory.unknown, []);
    const given = new Map([['frames', 5]]);
    const report = modelReport(analyzeModel(await readModel(memoryFile(file)), { dims: given }), given);
    assert.deepEqual([report.assumedDims, report.macs], [{ batch: 1, tokens: 1 }, 9 + 3]);
  });

  it('find the key-value cache and its formula', async function () {
    const { memory } = await analyze(requireModel(this, 'tiny-random-gpt2-past.onnx'));
    assert.deepEqual(
      memory.state.pairs.map((pair) => `${pair.input} ${pair.output}`),
      [0, 1, 2, 3, 4].map((layer) => `past_${layer} present_${layer}`),
    );
    // 5 layers, key and value, 4 heads of size 8, float32.
    assert.equal(text(memory.state.bytes), '1280*batch_size*past_seq_len + 1280*batch_size*seq_len');
    assert.deepEqual([...memory.assumed.keys()].sort(), ['batch_size', 'past_seq_len', 'seq_len', 'total_seq_len']);
  });
});

async function analyze(path: string) {
  const file = await openRandomAccess(path);
  try {
    return analyzeModel(await readModel(file));
  } finally {
    await file.close();
  }
}

function noOverlap(plan: Plan): void {
  for (const [index, a] of plan.placements.entries()) {
    for (const b of plan.placements.slice(index + 1)) {
      const together = a.activation.born <= b.activation.dies && b.activation.born <= a.activation.dies;
      const apart = a.offset + a.size <= b.offset || b.offset + b.size <= a.offset;
      assert.ok(!together || apart, `${a.activation.name} and ${b.activation.name} overlap`);
    }
  }
}
