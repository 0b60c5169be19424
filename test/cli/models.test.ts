// `assay fix`, `assay compare` and budgets in `assay inspect`, on a small project of its own with a git history.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compare } from '../../src/cli/models/compare';
import { fix } from '../../src/cli/models/fix';
import { inspect } from '../../src/cli/models/inspect';
import type { Comparison } from '../../src/onnx/compare/compare';
import { bytes, model, node, tensor, value } from '../onnx/support/protobuf';

const MEASURE = resolve(import.meta.dirname, '../../src/measure/entry.ts');
const TSX = ['--import', 'tsx'];

function weights(name: string, first: number): number[] {
  const data = new Float32Array(64).map((_, index) => (index === 0 ? first : index / 64));
  return tensor({ name, dims: [8, 8], type: 1, rest: [bytes(9, new Uint8Array(data.buffer))] });
}

function small(first: number, name = 'w', opset = 17): Uint8Array {
  return model(
    {
      nodes: [
        node({ op: 'MatMul', inputs: ['x', name], outputs: ['m'], name: 'fc' }),
        node({ op: 'Relu', inputs: ['m'], outputs: ['y'], name: 'act' }),
      ],
      initializers: [weights(name, first)],
      inputs: [value('x', 1, ['N', 8])],
      outputs: [value('y', 1, ['N', 8])],
    },
    opset,
  );
}

describe('models on the command line', () => {
  let folder = '';
  const at = (name: string): string => join(folder, name);
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'assay-models-'));
    mkdirSync(at('models'));
    writeFileSync(at('models/a.onnx'), small(1));
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'first');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const compared = async (before: string, after: string): Promise<Comparison> => {
    const { output, status } = await compare(before, after, { format: 'json', dim: new Map() }, folder);
    assert.equal(status, 0, output);
    return JSON.parse(output) as Comparison;
  };

  it('finds no difference between a model and itself', async () => {
    const comparison = await compared('HEAD:models/a.onnx', 'models/a.onnx');
    assert.equal(comparison.same, true);
    assert.equal(comparison.tensors.same, 1);
  });

  it('tells changed weights, other names, operator sets and totals', async () => {
    writeFileSync(at('models/a.onnx'), small(3));
    writeFileSync(at('models/b.onnx'), small(1, 'renamed', 18));
    const changed = await compared('HEAD:./models/a.onnx', 'models/a.onnx');
    assert.deepEqual(
      changed.tensors.changed.map(({ name, differing, elements, largest }) => [name, differing, elements, largest]),
      [['w', 1, 64, 2]],
    );
    const renamed = await compared('HEAD:models/a.onnx', 'models/b.onnx');
    assert.deepEqual(renamed.tensors.renamed, [{ before: 'w', after: 'renamed', bytes: 256 }]);
    assert.deepEqual(renamed.opsets, [{ domain: 'ai.onnx', before: 17, after: 18 }]);
    const { output, status } = await compare(
      'HEAD:models/a.onnx',
      'models/a.onnx',
      { format: 'text', dim: new Map(), exitCode: true },
      folder,
    );
    assert.equal(status, 1);
    assert.match(output, /changed {2}w {2}float32 \[8, 8\]: 1 of 64 elements, by up to 2\.00/);
  });

  it('says in one sentence what cannot be compared', async () => {
    const failure = async (before: string): Promise<string> =>
      (await compare(before, 'models/a.onnx', { format: 'text', dim: new Map() }, folder)).output;
    assert.match(await failure('HEAD:models/none.onnx'), /models\/none.onnx was not found in HEAD/);
    assert.match(await failure('v9:models/a.onnx'), /v9 is no revision/);
    assert.match(await failure('nowhere.onnx'), /The file was not found/);
    assert.match(await failure('--output=x:models/a.onnx'), /The file was not found/);
    assert.ok(!existsSync(at('x')));
  });

  it('reads what Git LFS keeps on this machine, and says where it does not', async () => {
    const content = small(5);
    const oid = createHash('sha256').update(content).digest('hex');
    writeFileSync(
      at('models/lfs.onnx'),
      `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`,
    );
    git('add', '-A');
    git('commit', '-q', '-m', 'lfs');
    const { output } = await compare(
      'HEAD:models/lfs.onnx',
      'models/a.onnx',
      { format: 'text', dim: new Map() },
      folder,
    );
    assert.match(
      output,
      /is a Git LFS pointer, and its content is not on this machine: run "git lfs fetch origin HEAD"/,
    );
    const store = at(`.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}`);
    mkdirSync(store, { recursive: true });
    writeFileSync(join(store, oid), content);
    assert.equal((await compared('HEAD:models/lfs.onnx', 'models/a.onnx')).tensors.changed.length, 1);
  });

  it('fails the inspection of a model that is over its budget', async () => {
    writeFileSync(
      at('assay.toml'),
      [
        'target = "esp32-s3"',
        '[budget]',
        'max-macs = 10',
        '[budget."models/b.onnx"]',
        'max-macs = "1K"',
        'forbid-ops = ["Relu"]',
      ].join('\n'),
    );
    writeFileSync(at('models/b.onnx'), small(1));
    const over = await inspect([at('models/a.onnx')], { format: 'text', dims: new Map() });
    assert.equal(over.isOver, true);
    assert.match(over.output, /over {2}Multiply-accumulates of one run: 64, over the limit of 10\./);
    const other = await inspect([at('models/b.onnx')], { format: 'sarif', dims: new Map() });
    assert.equal(other.isOver, true);
    const sarif = JSON.parse(other.output) as { runs: { results: { ruleId: string; level: string }[] }[] };
    const results = sarif.runs[0]?.results.filter(({ ruleId }) => ruleId.startsWith('budget/'));
    assert.deepEqual(
      results?.map(({ ruleId, level }) => [ruleId, level]),
      [['budget/forbid-ops', 'error']],
    );
  });

  it('writes a mended model, says what it did, and keeps the old one', async () => {
    const flags = { verify: true, format: 'text', freeze: new Map([['N', 2]]), nameNodes: true } as const;
    const { output, status } = await fix(at('models/a.onnx'), flags, MEASURE, TSX);
    assert.equal(status, 0);
    assert.match(output, /1 dimension frozen \(N = 2\)/);
    assert.match(output, /outputs identical on 3 random inputs/);
    assert.deepEqual(readdirSync(at('models')).sort(), ['a.fixed.onnx', 'a.onnx']);
    const nothing = await fix(at('models/a.onnx'), { verify: true, format: 'text', nameNodes: true }, MEASURE, TSX);
    assert.match(nothing.output, /nothing to do/);
    const unknown = await fix(at('models/none.onnx'), { verify: true, format: 'text', prune: true }, MEASURE, TSX);
    assert.deepEqual([unknown.status, unknown.error], [2, `${at('models/none.onnx')}: The file was not found.`]);
  });

  it('goes on where onnxruntime does not answer', async () => {
    const script = at('dead.js');
    writeFileSync(script, 'process.exit(3)');
    const { output, status } = await fix(
      at('models/a.onnx'),
      { verify: true, format: 'json', freeze: new Map([['N', 1]]) },
      script,
    );
    assert.equal(status, 0);
    assert.match(output, /"reason": "onnxruntime ended early \(status 3\)"/);
  });
});
