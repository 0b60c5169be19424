// What follows from a model for a target: fit, size in other precisions, what stands in the way. On the example models and the corpus.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { analyzeModel } from '../../src/onnx/analyze';
import { inspection, type Inspection } from '../../src/onnx/inspection';
import { readModel } from '../../src/onnx/reader/readModel';
import { modelReport } from '../../src/onnx/report';
import { fitTarget, OVERHEADS, TARGETS } from '../../src/onnx/targets/targets';
import { openRandomAccess } from '../../src/worker/nodeRandomAccess';
import { requireModel } from './support/corpus';

const EXAMPLES = resolve(import.meta.dirname, '../../examples/models');

async function inspect(path: string, target = 'arduino-nano-33-ble'): Promise<Inspection> {
  const file = await openRandomAccess(path);
  try {
    const analysis = analyzeModel(await readModel(file));
    return inspection(analysis, modelReport(analysis), target);
  } finally {
    await file.close();
  }
}

const ids = (shown: Inspection): string[] => shown.readiness.map(({ id }) => id);

describe('the catalogue of targets', () => {
  it('has rows of one form, each with its own id and a source', () => {
    assert.equal(new Set(TARGETS.map(({ id }) => id)).size, TARGETS.length);
    for (const target of TARGETS) {
      assert.match(target.id, /^[a-z0-9-]+$/);
      assert.ok(target.name !== '' && target.source !== '', target.id);
      assert.ok(['mcu', 'linux', 'app'].includes(target.class), target.id);
      assert.ok(['documented', 'assumed'].includes(target.certainty), target.id);
      assert.ok(target.runtimes.every((runtime) => runtime in OVERHEADS) && target.runtimes.length > 0, target.id);
      for (const bytes of [target.flash, target.ram]) assert.ok(bytes === null || bytes > 0, target.id);
    }
  });

  it('calls a fit tight above 80 % and too large above all there is', () => {
    const nano = TARGETS.find(({ id }) => id === 'arduino-nano-33-ble')!;
    const room = nano.flash! - OVERHEADS['tflite-micro'].flash;
    const verdictOf = (weights: number) =>
      fitTarget(nano, { weights, activations: 0, macs: null, precision: 'int8' }).verdict;
    assert.equal(verdictOf(1000), 'fits');
    assert.equal(verdictOf(room), 'tight');
    assert.equal(verdictOf(room + 1), 'too-large');
    assert.equal(
      fitTarget(nano, { weights: 1000, activations: null, macs: null, precision: 'int8' }).verdict,
      'unknown',
    );
  });
});

describe('an inspection of the example models', () => {
  it('puts the chosen target first and judges every other as well', async () => {
    const shown = await inspect(resolve(EXAMPLES, 'digit_reader.onnx'), 'esp32');
    assert.equal(shown.target.id, 'esp32');
    assert.equal(shown.fits[0]?.now.target.id, 'esp32');
    assert.equal(shown.fits.length, TARGETS.length);
    assert.equal(shown.isTargetChosen, true);
  });

  it('holds no device against a model where nobody chose one', async function () {
    const model = requireModel(this, 'version-RFB-320.onnx');
    assert.ok(ids(await inspect(model)).includes('MEM-TIGHT'));
    const shown = await inspect(model, '');
    assert.equal(shown.isTargetChosen, false);
    assert.equal(shown.targetNotFound, null);
    assert.ok(!ids(shown).includes('MEM-TIGHT'));
  });

  it('says that there is no such target, and holds none against the model', async function () {
    const shown = await inspect(requireModel(this, 'version-RFB-320.onnx'), 'stm32-h743');
    assert.deepEqual([shown.isTargetChosen, shown.targetNotFound], [false, 'stm32-h743']);
    assert.ok(!ids(shown).includes('MEM-TIGHT'));
  });

  it('forecasts half the bytes of 32-bit floats in 16 bits, and less in 8', async () => {
    const shown = await inspect(resolve(EXAMPLES, 'digit_reader.onnx'));
    const bytes = (scheme: string) => shown.forecasts.find((one) => one.scheme === scheme)?.bytes ?? NaN;
    assert.equal(shown.report.constantBytes, shown.report.parameterBytes['float32']);
    assert.equal(bytes('fp16'), shown.report.constantBytes / 2);
    assert.ok(bytes('int8-per-tensor') < bytes('int8-per-channel'));
    assert.ok(bytes('int8-per-channel') < bytes('fp16'));
  });

  it('names batch norms that can be folded and the open batch size', async () => {
    const found = ids(await inspect(resolve(EXAMPLES, 'digit_reader.onnx')));
    assert.ok(found.includes('BN-UNFOLDED') && found.includes('DYN-BATCH'), found.join());
  });

  it('knows a quantized model by its operators', async () => {
    assert.ok(ids(await inspect(resolve(EXAMPLES, 'credit_mlp_int8.onnx'))).includes('ALREADY-Q'));
    assert.ok(!ids(await inspect(resolve(EXAMPLES, 'credit_mlp.onnx'))).includes('ALREADY-Q'));
  });
});

describe('an inspection of real models', () => {
  for (const name of ['micro_kws_m_static_qdq.onnx', 'micro_kws_m_static_qoperator.onnx', 'matmulnbits_add.onnx']) {
    it(`knows that ${name} is quantized`, async function () {
      assert.ok(ids(await inspect(requireModel(this, name))).includes('ALREADY-Q'));
    });
  }

  it('finds the float keyword spotter not quantized, and smaller in 8 bits by more than half', async function () {
    const shown = await inspect(requireModel(this, 'micro_kws_m_static_fp32.onnx'));
    assert.ok(!ids(shown).includes('ALREADY-Q'));
    const int8 = shown.forecasts.find((one) => one.scheme === 'int8-per-tensor')?.bytes ?? NaN;
    assert.ok(int8 < shown.report.constantBytes / 2, `${int8} of ${shown.report.constantBytes}`);
  });

  // Bytes of all constants that onnxruntime.quantization 1.30 writes (quantize_static with QDQ, MatMulNBitsQuantizer, convert_float_to_float16).
  const WRITTEN: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    'version-RFB-320.onnx': { fp16: 615720, 'int8-per-tensor': 414584, 'int8-per-channel': 443628 },
    'version-RFB-320_simplified.onnx': { fp16: 547968, 'int8-per-tensor': 286278, 'int8-per-channel': 334274 },
    'bert_toy_optimized.onnx': {
      fp16: 117666,
      'int8-per-tensor': 63007,
      'int8-per-channel': 68353,
      'int4-block32': 120760,
      'int4-block128': 166376,
    },
    'micro_kws_m_static_fp32.onnx': {
      fp16: 54332,
      'int8-per-tensor': 27446,
      'int8-per-channel': 28254,
      'int4-block32': 54608,
    },
    'SqueezeNet_fp16.onnx': { 'int8-per-tensor': 1247687, 'int8-per-channel': 1282949 },
    'super_resolution_10.onnx': { fp16: 119394, 'int8-per-tensor': 60321, 'int8-per-channel': 62466 },
    'mnist_8.onnx': { 'int8-per-tensor': 13781, 'int8-per-channel': 13891 },
  };
  for (const [name, sizes] of Object.entries(WRITTEN)) {
    it(`forecasts for ${name} what ONNX Runtime's tools write, within two parts in a hundred`, async function () {
      const { forecasts } = await inspect(requireModel(this, name));
      for (const [scheme, written] of Object.entries(sizes)) {
        const bytes = forecasts.find((one) => one.scheme === scheme)?.bytes ?? NaN;
        assert.ok(Math.abs(bytes - written) <= written * 0.02, `${scheme}: ${bytes}, written ${written}`);
      }
    });
  }

  it('says of what will not shrink why', async function () {
    const { forecasts } = await inspect(requireModel(this, 'mnist_8.onnx'));
    const kept = forecasts.find(({ scheme }) => scheme === 'int8-per-tensor')?.kept ?? [];
    assert.ok(kept.some(({ reason }) => /through Reshape/.test(reason)));
  });

  it('finds a model of opset 1 too old', async function () {
    assert.ok(ids(await inspect(requireModel(this, 'opset_01.onnx'))).includes('OPSET-OLD'));
  });

  it('finds control flow', async function () {
    assert.ok(ids(await inspect(requireModel(this, 'loop.onnx'))).includes('CTRL-FLOW'));
  });
});
