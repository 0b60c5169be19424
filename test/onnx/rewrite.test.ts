// The writer: what is not changed is the same bytes, and each fix on a real model gives the same outputs in onnxruntime.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixModelFile } from '../../src/measure/fixFile';
import type { FixedFile } from '../../src/measure/fixFile';
import type { ModelInfo } from '../../src/onnx/graph/model';
import { allParts, allTensors } from '../../src/onnx/graph/tensors';
import { ModelError } from '../../src/onnx/reader/errors';
import { memoryFile } from '../../src/onnx/reader/memoryFile';
import { readModel } from '../../src/onnx/reader/readModel';
import { assembledFile, segmentsOf } from '../../src/onnx/rewrite/parts';
import { Patches } from '../../src/onnx/rewrite/patches';
import type { FixId } from '../../src/onnx/rewrite/rewrite';
import { openDimensions } from '../../src/onnx/rewrite/fixes/freeze';
import { FIXES } from '../../src/onnx/rewrite/rewrite';
import { openRandomAccess } from '../../src/worker/nodeRandomAccess';
import { corpusModel, corpusModels, requireModel } from './support/corpus';
import { measure } from './support/runtime';

const PLAIN = FIXES.filter((fix) => fix.isPlain).map((fix) => fix.id);

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-rewrite-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function modelAt(path: string): Promise<ModelInfo> {
  const file = await openRandomAccess(path);
  try {
    return await readModel(file);
  } finally {
    await file.close();
  }
}

/** Applies fixes to a copy of a corpus model and reads what came of it. */
async function fixed(
  from: string,
  fixes: readonly FixId[],
  check: (result: FixedFile, model: ModelInfo, folder: string) => void | Promise<void>,
  sizes: readonly (readonly [string, number])[] = [],
): Promise<void> {
  await withFolder(async (folder) => {
    const path = join(folder, 'model.onnx');
    writeFileSync(path, readFileSync(from));
    const result = await fixModelFile(path, { fixes: new Set(fixes), sizes: new Map(sizes), measure });
    assert.ok(result.path !== null, `nothing was changed: ${result.left.join(' ')}`);
    await check(result, await modelAt(result.path), folder);
    assert.ok(!readdirSync(folder).some((name) => name.endsWith('.tmp')));
  });
}

function assertEqualOutputs({ verification }: FixedFile): void {
  assert.equal(verification.kind, 'equal', JSON.stringify(verification));
}

describe('rewriting leaves what it does not change', () => {
  for (const name of corpusModels()) {
    it(`${name} written anew is the same bytes`, async function () {
      const bytes = new Uint8Array(readFileSync(corpusModel(name) ?? ''));
      const model = await readModel(memoryFile(bytes)).catch((error: unknown) => {
        if (error instanceof ModelError) return this.skip();
        throw error;
      });
      const patches = new Patches();
      for (const part of allParts(model)) {
        if (part.graph !== undefined) patches.touch(part.graph);
        for (const node of part.nodes) patches.touch(node);
        for (const value of [...(part.graph?.inputs ?? []), ...(part.graph?.valueInfo ?? [])]) patches.touch(value);
      }
      for (const { tensor } of allTensors(model)) patches.touch(tensor);
      const file = assembledFile(segmentsOf(await patches.apply(memoryFile(bytes))));
      assert.deepEqual(await file.read(0, file.size + 1), bytes);
    });
  }
});

describe('fixes on real models', () => {
  it('takes initializers out of the inputs', async function () {
    const model = requireModel(this, 'version-RFB-320.onnx');
    await fixed(model, ['remove-initializer-inputs'], (result, after) => {
      assertEqualOutputs(result);
      assert.deepEqual(
        after.graph.inputs.map((input) => input.name),
        ['input'],
      );
      assert.match(result.changes[0] ?? '', /^244 initializers taken out/);
    });
  });

  it('raises IR version 3 to 4, which initializers outside the inputs need', async function () {
    const model = requireModel(this, 'SqueezeNet_fp16.onnx');
    await fixed(model, ['remove-initializer-inputs'], (result, after) => {
      assertEqualOutputs(result);
      assert.equal(after.irVersion, 4);
      assert.equal(after.graph.inputs.length, 1);
    });
  });

  it('folds batch norms, once initializers are out of the inputs', async function () {
    const model = requireModel(this, 'version-RFB-320.onnx');
    await fixed(model, ['remove-initializer-inputs', 'fold-batchnorm'], (result, after) => {
      assertEqualOutputs(result);
      assert.equal(after.graph.nodes.filter((node) => node.opType === 'BatchNormalization').length, 0);
      assert.ok(result.after < result.before);
    });
  });

  it('says why batch norms are not folded', async function () {
    const model = requireModel(this, 'version-RFB-320.onnx');
    await withFolder(async (folder) => {
      const path = join(folder, 'model.onnx');
      writeFileSync(path, readFileSync(model));
      const result = await fixModelFile(path, { fixes: new Set(['fold-batchnorm']), sizes: new Map(), measure });
      assert.equal(result.path, null);
      assert.match(result.left.join(' '), /graph input, so a caller may override it/);
      assert.deepEqual(readdirSync(folder), ['model.onnx']);
    });
  });

  it('freezes dimensions and infers the shapes again', async function () {
    const model = requireModel(this, 'super_resolution_10.onnx');
    const open = openDimensions((await modelAt(model)).graph);
    assert.ok(open.length > 0);
    const sizes = open.map((name) => [name, 1] as const);
    await fixed(
      model,
      ['freeze'],
      (result, after) => {
        assertEqualOutputs(result);
        assert.deepEqual(openDimensions(after.graph), []);
        for (const { type } of after.graph.outputs) {
          assert.ok(type.kind === 'tensor' && type.dims?.every((dim) => typeof dim === 'number'));
        }
        assert.ok(after.graph.valueInfo.length > 0);
      },
      sizes,
    );
  });

  it('moves weights out and back without changing one', async function () {
    const model = requireModel(this, 'version-RFB-320_simplified.onnx');
    await fixed(model, ['external-data'], async (result, after, folder) => {
      assertEqualOutputs(result);
      assert.deepEqual(readdirSync(folder).sort(), ['model.fixed.onnx', 'model.fixed.onnx.data', 'model.onnx']);
      assert.ok(after.graph.initializers.some((tensor) => tensor.place.kind === 'external'));
      assert.ok(result.after < result.before / 4);
      const back = await fixModelFile(result.path ?? '', {
        fixes: new Set(['inline-data']),
        sizes: new Map(),
        measure,
      });
      assertEqualOutputs(back);
      const before = await modelAt(join(folder, 'model.onnx'));
      const again = await modelAt(back.path ?? '');
      assert.ok(again.graph.initializers.every((tensor) => tensor.place.kind !== 'external'));
      assert.equal(again.graph.initializers.length, before.graph.initializers.length);
    });
  });

  it('reads external weights of the folder', async function () {
    const model = requireModel(this, 'conv_qdq_external_ini.onnx');
    const data = requireModel(this, 'conv_qdq_external_ini.bin');
    await withFolder(async (folder) => {
      writeFileSync(join(folder, 'model.onnx'), readFileSync(model));
      writeFileSync(join(folder, 'conv_qdq_external_ini.bin'), readFileSync(data));
      const options = { fixes: new Set<FixId>(['inline-data']), sizes: new Map<string, number>(), measure };
      const result = await fixModelFile(join(folder, 'model.onnx'), options);
      assertEqualOutputs(result);
    });
  });

  for (const name of ['version-RFB-320.onnx', 'bert_toy_optimized.onnx', 'mnist_8.onnx', 'super_resolution_10.onnx']) {
    it(`does all plain fixes on ${name}, and nothing is left to do`, async function () {
      const model = requireModel(this, name);
      await fixed(model, PLAIN, async (result) => {
        assertEqualOutputs(result);
        const again = await fixModelFile(result.path ?? '', { fixes: new Set(PLAIN), sizes: new Map(), measure: null });
        assert.deepEqual(again.changes, []);
      });
    });
  }

  it('names the nodes of subgraphs too', async function () {
    const model = requireModel(this, 'silero_vad.onnx');
    await fixed(model, ['name-nodes'], (_result, after) => {
      for (const part of allParts(after)) assert.ok(part.nodes.every((node) => node.name !== ''));
    });
  });
});
