// Single fixes on small models made here: each condition of each fix, its near-misses, and what happens to files when something goes wrong.
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ModelInfo } from '../../src/onnx/graph/model';
import { fixModelFile } from '../../src/measure/fixFile';
import type { FixedFile } from '../../src/measure/fixFile';
import { verificationText } from '../../src/measure/protocol';
import { memoryFile } from '../../src/onnx/reader/memoryFile';
import { readModel } from '../../src/onnx/reader/readModel';
import type { FixId } from '../../src/onnx/rewrite/rewrite';
import { rewriteModel } from '../../src/onnx/rewrite/rewrite';
import { halfBits } from '../../src/onnx/rewrite/encode';
import { halfToNumber } from '../../src/onnx/reader/elements';
import { requireModel } from './support/corpus';
import { mutate, seeded } from './support/fuzz';
import type { Bytes, DimSpec } from './support/protobuf';
import { attribute, bytes, float, int, message, model, node as nodeOf, tensor, text, value } from './support/protobuf';
import { measure } from './support/runtime';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'assay-fix-'))));
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

interface Options {
  sizes?: readonly (readonly [string, number])[];
  out?: string;
  verified?: boolean;
}

async function fix(content: Uint8Array, fixes: readonly FixId[], options: Options = {}): Promise<FixedFile> {
  const path = join(folder, 'model.onnx');
  writeFileSync(path, content);
  return fixModelFile(path, {
    fixes: new Set(fixes),
    sizes: new Map(options.sizes),
    measure: options.verified === false ? null : measure,
    ...(options.out === undefined ? {} : { out: options.out }),
  });
}

async function read({ path }: FixedFile): Promise<ModelInfo> {
  assert.ok(path !== null, 'nothing was changed');
  return readModel(memoryFile(new Uint8Array(readFileSync(path))));
}

function assertEqual({ verification }: FixedFile): void {
  assert.equal(verification.kind, 'equal', JSON.stringify(verification));
}

const operators = (found: ModelInfo): string => found.graph.nodes.map((item) => item.opType).join(' ');
const names = (items: readonly { readonly name: string }[]): string => items.map((item) => item.name).join(' ');

const random = seeded(7);
const numbers = (count: number, low = -1, high = 1): number[] =>
  Array.from({ length: count }, () => low + (random(1000) / 1000) * (high - low));
const count = (dims: readonly number[]): number => dims.reduce((product, dim) => product * dim, 1);

const node = (op: string, inputs: string[], outputs: string[], ...attributes: Bytes[]): Bytes =>
  nodeOf({ op, inputs, outputs, attributes });

function floats(name: string, dims: number[], low = -1, high = 1): Bytes {
  const data = new Uint8Array(new Float32Array(numbers(count(dims), low, high)).buffer);
  return tensor({ name, dims, type: 1, rest: [bytes(9, data)] });
}

function halves(name: string, dims: number[], low = -1, high = 1): Bytes {
  const data = new Uint8Array(Uint16Array.from(numbers(count(dims), low, high), halfBits).buffer);
  return tensor({ name, dims, type: 10, rest: [bytes(9, data)] });
}

function integers(name: string, items: number[], dims = [items.length]): Bytes {
  return tensor({ name, dims, type: 7, rest: [bytes(9, new Uint8Array(BigInt64Array.from(items, BigInt).buffer))] });
}

const ints = (name: string, ...items: number[]): Bytes => attribute(name, 7, ...items.map((item) => int(8, item)));
const whole = (name: string, item: number): Bytes => attribute(name, 2, int(3, item));

interface NormSpec {
  before: Bytes;
  /** A node in front of it. */
  first?: Bytes;
  weights: Bytes[];
  channels: number;
  input: DimSpec[];
  output?: DimSpec[];
  norm?: Bytes[];
  nodes?: Bytes[];
  outputs?: Bytes[];
  type?: number;
}

/** One operator with a batch norm behind it. */
function normalized(spec: NormSpec, version = 17): Uint8Array {
  const make = spec.type === 10 ? halves : floats;
  const type = spec.type ?? 1;
  const { channels } = spec;
  return model(
    {
      nodes: [
        ...(spec.first === undefined ? [] : [spec.first]),
        spec.before,
        node('BatchNormalization', ['c', 's', 'b', 'm', 'v'], ['y'], ...(spec.norm ?? [])),
        ...(spec.nodes ?? []),
      ],
      initializers: [
        ...spec.weights,
        make('s', [channels]),
        make('b', [channels]),
        make('m', [channels]),
        make('v', [channels], 0.1, 2),
      ],
      inputs: [value('x', type, spec.input)],
      outputs: spec.outputs ?? [value('y', type, spec.output ?? spec.input.map(() => null))],
      values: [
        value(
          'c',
          type,
          spec.input.map(() => null),
        ),
      ],
    },
    version,
  );
}

const convolution = node('Conv', ['x', 'w'], ['c']);

describe('folding batch norms', () => {
  const foldable: Record<string, NormSpec> = {
    'Conv without a bias': {
      before: convolution,
      weights: [floats('w', [4, 3, 3, 3])],
      channels: 4,
      input: [1, 3, 8, 8],
    },
    'Conv with a bias': {
      before: node('Conv', ['x', 'w', 'k'], ['c']),
      weights: [floats('w', [4, 3, 3, 3]), floats('k', [4])],
      channels: 4,
      input: [1, 3, 8, 8],
    },
    'grouped Conv in one dimension': {
      before: node('Conv', ['x', 'w'], ['c'], whole('group', 2)),
      weights: [floats('w', [6, 2, 3])],
      channels: 6,
      input: [1, 4, 9],
    },
    ConvTranspose: {
      before: node('ConvTranspose', ['x', 'w', 'k'], ['c']),
      weights: [floats('w', [3, 4, 3, 3]), floats('k', [4])],
      channels: 4,
      input: [1, 3, 5, 5],
    },
    'grouped ConvTranspose': {
      before: node('ConvTranspose', ['x', 'w'], ['c'], whole('group', 3)),
      weights: [floats('w', [6, 2, 3, 3])],
      channels: 6,
      input: [1, 6, 5, 5],
    },
    Gemm: {
      before: node('Gemm', ['x', 'w', 'k'], ['c']),
      weights: [floats('w', [5, 4]), floats('k', [1, 4])],
      channels: 4,
      input: [3, 5],
    },
    'Gemm with transB, alpha and beta': {
      before: node(
        'Gemm',
        ['x', 'w', 'k'],
        ['c'],
        whole('transB', 1),
        attribute('alpha', 1, float(2, 0.5)),
        attribute('beta', 1, float(2, 2.5)),
      ),
      weights: [floats('w', [4, 5]), floats('k', [4])],
      channels: 4,
      input: [3, 5],
    },
    'Gemm without a bias': {
      before: node('Gemm', ['x', 'w'], ['c'], attribute('beta', 1, float(2, 0.25))),
      weights: [floats('w', [5, 4])],
      channels: 4,
      input: [3, 5],
    },
    'Conv in 16-bit floats': {
      before: convolution,
      weights: [halves('w', [4, 3, 3, 3])],
      channels: 4,
      input: [1, 3, 8, 8],
      type: 10,
    },
    'another epsilon': {
      before: convolution,
      weights: [floats('w', [4, 3, 3, 3])],
      channels: 4,
      input: [1, 3, 8, 8],
      norm: [attribute('epsilon', 1, float(2, 0.05))],
    },
    'weights in a Constant node': {
      first: node('Constant', [], ['w'], attribute('value', 4, message(5, floats('', [4, 3, 3, 3])))),
      before: convolution,
      weights: [],
      channels: 4,
      input: [1, 3, 8, 8],
    },
  };
  for (const [name, spec] of Object.entries(foldable)) {
    it(name, async () => {
      const result = await fix(normalized(spec), ['fold-batchnorm']);
      assertEqual(result);
      const found = await read(result);
      assert.ok(!operators(found).includes('BatchNormalization'), operators(found));
      assert.equal(found.graph.initializers.length, 2);
      assert.equal(found.graph.nodes.at(-1)?.outputs[0], 'y');
      assert.deepEqual(found.graph.valueInfo, []);
    });
  }

  const plain = { before: convolution, weights: [floats('w', [4, 3, 3, 3])], channels: 4, input: [1, 3, 8, 8] };
  const kept: [name: string, reason: RegExp, content: Uint8Array][] = [
    [
      'the convolution is an output too',
      /used elsewhere/,
      normalized({ ...plain, outputs: [value('y', 1, [1, 4, 6, 6]), value('c', 1, [1, 4, 6, 6])] }),
    ],
    [
      'another node reads the convolution',
      /used elsewhere/,
      normalized({
        ...plain,
        nodes: [node('Relu', ['c'], ['z'])],
        outputs: [value('y', 1, [1, 4, 6, 6]), value('z', 1, [1, 4, 6, 6])],
      }),
    ],
    [
      'what stands before is no convolution',
      /no Conv/,
      normalized({ ...plain, before: node('Relu', ['x'], ['c']), channels: 3, weights: [] }),
    ],
    ['it is in training mode', /training mode/, normalized({ ...plain, norm: [whole('training_mode', 1)] })],
    [
      'weights are computed',
      /not a constant/,
      normalized({
        ...plain,
        before: node('Conv', ['x', 'n'], ['c']),
        first: node('Neg', ['w'], ['n']),
      }),
    ],
    ['the opset is older than 7', /opset 6/, normalized(plain, 6)],
  ];
  for (const [name, reason, content] of kept) {
    it(`not where ${name}`, async () => {
      const result = await fix(content, ['fold-batchnorm'], { verified: false });
      assert.equal(result.path, null);
      assert.match(result.left.join(' '), reason);
    });
  }

  it('copies weights that another node reads', async () => {
    const content = normalized({
      ...plain,
      nodes: [node('Conv', ['x', 'w'], ['z'])],
      outputs: [value('y', 1, [1, 4, 6, 6]), value('z', 1, [1, 4, 6, 6])],
    });
    const result = await fix(content, ['fold-batchnorm']);
    assertEqual(result);
    assert.equal(names((await read(result)).graph.initializers), 'w w.folded w.bias');
  });
});

describe('freezing', () => {
  const open = model({
    nodes: [node('Relu', ['x'], ['r']), node('Reshape', ['r', 'shape'], ['y'])],
    initializers: [integers('shape', [0, -1])],
    inputs: [value('x', 1, ['N', 2, null])],
    outputs: [value('y', 1, ['N', null])],
    values: [value('r', 1, ['N', 2, null])],
  });

  it('writes numbers where symbols and gaps were, and what follows from them', async () => {
    const sizes = [
      ['N', 3],
      ['x.2', 5],
    ] as const;
    const result = await fix(open, ['freeze'], { sizes });
    assertEqual(result);
    const { graph } = await read(result);
    const shapes = [...graph.inputs, ...graph.valueInfo, ...graph.outputs].map(
      ({ type }) => type.kind === 'tensor' && type.dims,
    );
    assert.deepEqual(shapes, [
      [3, 2, 5],
      [3, 2, 5],
      [3, 10],
    ]);
  });

  it('keeps the symbols that are not frozen', async () => {
    const result = await fix(open, ['freeze'], { sizes: [['x.2', 5]] });
    assertEqual(result);
    const [input] = (await read(result)).graph.inputs;
    assert.deepEqual(input?.type.kind === 'tensor' && input.type.dims, ['N', 2, 5]);
  });

  it('names the dimensions that there are', async () => {
    await assert.rejects(fix(open, ['freeze'], { sizes: [['M', 1]] }), /no open dimension `M`. It has `N`, `x.2`/);
    await assert.rejects(fix(open, ['freeze'], { sizes: [['N', 0]] }), /`N` cannot have the size 0/);
  });

  it('keeps no model that sizes have broken', async () => {
    const content = model({
      nodes: [node('Add', ['x', 'w'], ['y'])],
      initializers: [floats('w', [2, 4])],
      inputs: [value('x', 1, ['N', 4])],
      outputs: [value('y', 1, [null, 4])],
    });
    await assert.rejects(fix(content, ['freeze'], { sizes: [['N', 3]] }), /not kept|does not run/);
    assert.deepEqual(readdirSync(folder), ['model.onnx']);
  });
});

describe('pruning', () => {
  it('removes dead nodes and unread constants, and keeps equal constants once', async () => {
    const same = floats('', [16, 8]).slice();
    const named = (name: string): Bytes => [...same, ...text(8, name)];
    const content = model({
      nodes: [
        node('MatMul', ['x', 'a'], ['p']),
        node('MatMul', ['x', 'b'], ['q']),
        node('Relu', ['p'], ['dead']),
        node('Add', ['p', 'q'], ['y']),
      ],
      initializers: [named('a'), named('b'), floats('unread', [100])],
      inputs: [value('x', 1, [2, 16])],
      outputs: [value('y', 1, [2, 8])],
      values: [value('dead', 1, [2, 8])],
    });
    const result = await fix(content, ['prune']);
    assertEqual(result);
    const { graph } = await read(result);
    assert.equal(names(graph.initializers), 'a');
    assert.equal(graph.nodes.map((item) => item.inputs.join()).join(' '), 'x,a x,a p,q');
    assert.deepEqual(graph.valueInfo, []);
    assert.match(
      result.changes.join('; '),
      /1 duplicate of constants shared \(512 bytes\); 1 node .*; 1 constant .*\(400 bytes\)/,
    );
  });

  it('keeps an unread initializer that is the default of an input', async () => {
    const content = model({
      nodes: [node('Relu', ['x'], ['y'])],
      initializers: [floats('w', [4])],
      inputs: [value('x', 1, [4]), value('w', 1, [4])],
      outputs: [value('y', 1, [4])],
    });
    assert.equal((await fix(content, ['prune'], { verified: false })).path, null);
  });
});

describe('folding constants', () => {
  it('folds chains over weights and shapes', async () => {
    const content = model({
      nodes: [
        node('Transpose', ['w'], ['t'], ints('perm', 1, 0)),
        node('Mul', ['t', 'k'], ['scaled']),
        node('MatMul', ['x', 'scaled'], ['m']),
        node('Shape', ['m'], ['shape']),
        node('Gather', ['shape', 'zero'], ['batch']),
        node('Unsqueeze', ['batch', 'axes'], ['batch1']),
        node('Concat', ['batch1', 'rest'], ['target'], whole('axis', 0)),
        node('Reshape', ['m', 'target'], ['y']),
      ],
      initializers: [
        floats('w', [6, 4]),
        floats('k', [6]),
        integers('zero', [0], []),
        integers('axes', [0]),
        integers('rest', [3, -1]),
      ],
      inputs: [value('x', 1, [2, 4])],
      outputs: [value('y', 1, [2, 3, 2])],
    });
    const result = await fix(content, ['fold-constants']);
    assertEqual(result);
    const found = await read(result);
    assert.equal(operators(found), 'MatMul Reshape');
    assert.ok(result.after < result.before);
    assert.deepEqual(names(found.graph.initializers).split(' ').sort(), ['scaled', 'target']);
  });

  it('repeats what is spread over the other, as the runtime does', async () => {
    const content = model({
      nodes: [node('Sub', ['square', 'column'], ['table']), node('Mul', ['x', 'table'], ['y'])],
      initializers: [floats('square', [40, 40]), floats('column', [40, 1])],
      inputs: [value('x', 1, [40, 40])],
      outputs: [value('y', 1, [40, 40])],
    });
    const result = await fix(content, ['fold-constants']);
    assertEqual(result);
    assert.equal(operators(await read(result)), 'Mul');
  });

  it('cuts from beyond either end as the runtime does', async () => {
    const content = model({
      nodes: [
        node('Slice', ['w', 'far', 'before', 'axes', 'back'], ['turned']),
        node('Slice', ['turned', 'before', 'three', 'axes'], ['top']),
        node('Add', ['x', 'top'], ['y']),
      ],
      initializers: [
        floats('w', [6, 4]),
        ...[integers('far', [99]), integers('before', [-99]), integers('three', [3])],
        ...[integers('axes', [0]), integers('back', [-1])],
      ],
      inputs: [value('x', 1, [3, 4])],
      outputs: [value('y', 1, [3, 4])],
    });
    const result = await fix(content, ['fold-constants']);
    assertEqual(result);
    assert.equal(operators(await read(result)), 'Add');
  });

  it('never lets the file grow', async () => {
    const content = model({
      nodes: [node('Expand', ['w', 'shape'], ['e']), node('Add', ['x', 'e'], ['y'])],
      initializers: [floats('w', [1, 4]), integers('shape', [64, 4])],
      inputs: [value('x', 1, [64, 4])],
      outputs: [value('y', 1, [64, 4])],
    });
    const result = await fix(content, ['fold-constants'], { verified: false });
    assert.equal(result.path, null);
  });

  it('leaves dequantized weights as they are', async () => {
    const scale = tensor({
      name: 's',
      dims: [],
      type: 1,
      rest: [bytes(9, new Uint8Array(new Float32Array([0.5]).buffer))],
    });
    const content = model({
      nodes: [node('DequantizeLinear', ['q', 's'], ['w']), node('MatMul', ['x', 'w'], ['y'])],
      initializers: [
        tensor({ name: 'q', dims: [4, 4], type: 3, rest: [bytes(9, numbers(16, 0, 90).map(Math.floor))] }),
        scale,
      ],
      inputs: [value('x', 1, [2, 4])],
      outputs: [value('y', 1, [2, 4])],
    });
    assert.equal((await fix(content, ['fold-constants'], { verified: false })).path, null);
  });
});

describe('sorting and naming', () => {
  const unsorted = model({
    nodes: [node('Relu', ['a'], ['y']), node('Neg', ['x'], ['a'])],
    inputs: [value('x', 1, [4])],
    outputs: [value('y', 1, [4])],
  });

  it('puts makers before readers and names both', async () => {
    const result = await fix(unsorted, ['sort', 'name-nodes'], { verified: false });
    const found = await read(result);
    assert.equal(operators(found), 'Neg Relu');
    assert.equal(names(found.graph.nodes), 'Neg_0 Relu_0');
  });

  it('says where nodes wait for each other', async () => {
    const content = model({
      nodes: [node('Relu', ['b'], ['a']), node('Neg', ['a'], ['b'])],
      inputs: [value('x', 1, [4])],
      outputs: [value('b', 1, [4])],
    });
    await assert.rejects(fix(content, ['sort']), /`a` and `b` wait for each other/);
  });
});

describe('files', () => {
  const simple = model({
    nodes: [node('Relu', ['x'], ['y'])],
    inputs: [value('x', 1, [4])],
    outputs: [value('y', 1, [4])],
  });

  it('numbers its own names and overwrites nothing', async () => {
    const first = await fix(simple, ['name-nodes'], { verified: false });
    const second = await fix(simple, ['name-nodes'], { verified: false });
    assert.deepEqual([first.path, second.path], [join(folder, 'model.fixed.onnx'), join(folder, 'model.fixed-2.onnx')]);
    await assert.rejects(fix(simple, ['name-nodes'], { out: first.path ?? '' }), /model.fixed.onnx is there already/);
    await assert.rejects(fix(simple, ['name-nodes'], { out: join(folder, 'model.onnx') }), /is there already/);
    await assert.rejects(fix(simple, ['name-nodes'], { out: join(folder, 'no/such.onnx') }), /folder .* was not found/);
  });

  it('says that a folder is read-only', async function () {
    if (process.getuid?.() === 0) this.skip();
    writeFileSync(join(folder, 'model.onnx'), simple);
    chmodSync(folder, 0o500);
    const options = { fixes: new Set<FixId>(['name-nodes']), sizes: new Map<string, number>(), measure: null };
    await assert.rejects(fixModelFile(join(folder, 'model.onnx'), options), /read-only/);
  });

  it('leaves a truncated model alone', async function () {
    const whole = readFileSync(requireModel(this, 'mnist_8.onnx'));
    await assert.rejects(fix(new Uint8Array(whole.subarray(0, 9000)), ['prune']), /damaged and was left as it is/);
    assert.deepEqual(readdirSync(folder), ['model.onnx']);
  });

  it('rewrites mutated models or says one sentence', async function () {
    const whole = new Uint8Array(readFileSync(requireModel(this, 'tfl_helloworld.onnx')));
    const chance = seeded(11);
    const all: FixId[] = [
      'remove-initializer-inputs',
      'sort',
      'fold-batchnorm',
      'fold-constants',
      'prune',
      'name-nodes',
      'external-data',
    ];
    for (let round = 0; round < 400; round++) {
      const content = mutate(whole, chance);
      try {
        const done = await rewriteModel(memoryFile(content), {
          fixes: new Set(all),
          sizes: new Map(),
          dataName: 'd.data',
        });
        await done.file.read(0, done.file.size);
        assert.ok(done.model.complete);
      } catch (error) {
        assert.match((error as Error).name, /^(?:RewriteError|ModelError|FileError)$/, String((error as Error).stack));
      }
    }
  });
});

describe('half floats', () => {
  it('are written as they are read', () => {
    for (let bits = 0; bits < 0x7c00; bits++) assert.equal(halfBits(halfToNumber(bits)), bits);
    assert.equal(halfBits(-2.5), 0xc100);
    assert.equal(halfBits(1e6), 0x7c00);
    assert.equal(halfBits(2 ** -26), 0);
  });
});

describe('comparing two models', () => {
  it('says that they differ where one gives values that are infinite or no number', async () => {
    const paths = [node('Identity', ['x'], ['y']), node('Div', ['x', 'zero'], ['y'])].map((one, index) => {
      const path = join(folder, `${index}.onnx`);
      const initializers = [floats('zero', [3], 0, 0)];
      const graph = { nodes: [one], initializers, inputs: [value('x', 1, [3])], outputs: [value('y', 1, [3])] };
      writeFileSync(path, model(graph));
      return path;
    });
    const verification = await measure.verify(paths[0]!, paths[1]!, new Map());
    assert.equal(verification.kind, 'different', JSON.stringify(verification));
    assert.equal(
      verificationText(verification),
      'outputs differ: `y` has another shape or text, or values that are infinite or not a number',
    );
  });
});
