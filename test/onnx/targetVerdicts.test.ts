// The verdict for every target of the catalogue on real models, against numbers that were worked out by hand:
// sizes of the devices from their data sheets, needs of the models from their published layers, and the sums of both.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { analyzeModel } from '../../src/onnx/analyze';
import { inspection, type Inspection } from '../../src/onnx/inspection';
import { memoryFile } from '../../src/onnx/reader/memoryFile';
import { readModel } from '../../src/onnx/reader/readModel';
import { modelReport } from '../../src/onnx/report';
import { latencyRange } from '../../src/onnx/targets/latency';
import { findTarget, TARGETS, type TargetFit } from '../../src/onnx/targets/targets';
import { openRandomAccess } from '../../src/worker/nodeRandomAccess';
import { requireModel } from './support/corpus';
import { vgg19 } from './support/vgg19';

/**
 * Bytes of weights and of activations at the peak, and multiply-accumulates. The activations are two values at one node (what it reads and
 * what it writes), and where a branch is open what lies beside them.
 *
 * - hello: dense 1-16-16-1, 321 numbers; two rows of 16.
 * - credit: dense network of examples/, 1,899 numbers; two rows of 48.
 * - digits: 6,170 numbers; its second convolution's 32 maps of 8 × 8 before and behind batch normalization.
 * - keywords: 27,142 weights and 12 in its shapes; 40 maps of 49 × 16 before and behind Relu. In 8 bits a quarter: 31,360 and, behind
 *   MaxPool, 7,680 more.
 * - faces: RFB-320 without batch norms, 273,888 numbers; 32 maps of 120 × 160 before and behind Relu.
 * - squeezenet in float16: 64 maps of 111 × 111 before and behind Relu.
 * - resnet: ResNet-50 whose 25,608,360 weights are made by ConstantOfShape, 11,336 bytes else; 256 maps of 56 × 56
 *   three times: one branch, and the other before and behind its batch normalization.
 * - vgg: VGG-19, 143,667,240 numbers; 64 maps of 224 × 224 twice.
 * - images × n: super resolution of n pictures at once, 64 maps of 224 × 224 twice for each.
 */
const MODELS: Readonly<Record<string, { file: string; weights: number; activations: number; macs: number }>> = {
  hello: { file: 'tfl_helloworld.onnx', weights: 4 * 321, activations: 2 * 64, macs: 288 },
  credit: { file: 'examples/credit_mlp.onnx', weights: 4 * 1899, activations: 2 * 4 * 48, macs: 1808 },
  digits: { file: 'examples/digit_reader.onnx', weights: 4 * 6170, activations: 2 * 4 * 32 * 64, macs: 56_320 },
  keywords: {
    file: 'micro_kws_m_static_fp32.onnx',
    weights: 4 * 27_142 + 48,
    activations: 2 * 4 * 40 * 49 * 16,
    macs: 5_709_472,
  },
  'keywords int8': {
    file: 'micro_kws_m_static_qoperator.onnx',
    weights: 27_437,
    activations: 40 * 49 * 16 + 7680,
    macs: 5_709_472,
  },
  faces: {
    file: 'version-RFB-320_simplified.onnx',
    weights: 1_095_744,
    activations: 2 * 4 * 32 * 120 * 160,
    macs: 100_418_560,
  },
  squeezenet: {
    file: 'SqueezeNet_fp16.onnx',
    weights: 2_470_992,
    activations: 2 * 2 * 64 * 111 * 111,
    macs: 349_151_936,
  },
  resnet: {
    file: 'light_resnet50.onnx',
    weights: 11_336 + 4 * 25_608_360,
    activations: 3 * 4 * 256 * 56 * 56,
    macs: 4_089_184_256,
  },
  vgg: { file: '', weights: 4 * 143_667_240, activations: 2 * 4 * 64 * 224 * 224, macs: 19_632_062_464 },
  'images × 200': {
    file: 'super_resolution_10.onnx',
    weights: 238_708,
    activations: 200 * 2 * 4 * 64 * 224 * 224,
    macs: 200 * 2_984_869_888,
  },
  'images × 400': {
    file: 'super_resolution_10.onnx',
    weights: 238_708,
    activations: 400 * 2 * 4 * 64 * 224 * 224,
    macs: 400 * 2_984_869_888,
  },
};

/** Needed of what there is, in bytes; verdict as the file is, and with weights and activations in 8 bits; seconds of one run. */
const TABLE = `
arduino-nano-33-ble  | digits        | 75880 of 983040        | 32768 of 262144           | fits      | fits      | 0.00293 to 0.0176 s
arduino-nano-33-ble  | keywords      | 159816 of 983040       | 267264 of 262144          | too-large | fits      | 0.297 to 1.78 s
arduino-nicla-vision | keywords      | 159816 of 786432       | 267264 of 523624          | fits      | fits      | 0.0238 to 0.119 s
arduino-nicla-vision | squeezenet    | 2522192 of 786432      | 3170560 of 523624         | too-large | too-large | 1.45 to 7.27 s
portenta-h7          | keywords      | 159816 of 786432       | 267264 of 523624          | fits      | fits      | 0.0238 to 0.119 s
portenta-h7          | squeezenet    | 2522192 of 786432      | 3170560 of 523624         | too-large | too-large | 1.45 to 7.27 s
arduino-giga-r1      | keywords      | 159816 of 786432       | 267264 of 523624          | fits      | fits      | 0.0238 to 0.119 s
arduino-giga-r1      | faces         | 1146944 of 786432      | 4931584 of 523624         | too-large | too-large | 0.418 to 2.09 s
esp32                | digits        | 75880 of 4194304       | 32768 of 327680           | fits      | fits      | 0.00156 to 0.00782 s
esp32                | keywords      | 159816 of 4194304      | 267264 of 327680          | tight     | fits      | 0.159 to 0.793 s
esp32                | faces         | 1146944 of 4194304     | 4931584 of 327680         | too-large | too-large | 2.79 to 13.9 s
esp32-s3             | digits        | 75880 of 8388608       | 32768 of 327680           | fits      | fits      | 0.000782 to 0.00469 s
esp32-s3             | keywords      | 159816 of 8388608      | 267264 of 327680          | tight     | fits      | 0.0793 to 0.476 s
esp32-s3             | faces         | 1146944 of 8388608     | 4931584 of 327680         | too-large | too-large | 1.39 to 8.37 s
esp32-c3             | digits        | 75880 of 4194304       | 32768 of 327680           | fits      | fits      | 0.00352 to 0.0352 s
esp32-c3             | keywords      | 159816 of 4194304      | 267264 of 327680          | tight     | fits      | 0.357 to 3.57 s
esp32-c3             | squeezenet    | 2522192 of 4194304     | 3170560 of 327680         | too-large | too-large | 21.8 to 218 s
esp32-c6             | digits        | 75880 of 8388608       | 32768 of 327680           | fits      | fits      | 0.00352 to 0.0352 s
esp32-c6             | keywords      | 159816 of 8388608      | 267264 of 327680          | tight     | fits      | 0.357 to 3.57 s
esp32-c6             | squeezenet    | 2522192 of 8388608     | 3170560 of 327680         | too-large | too-large | 21.8 to 218 s
rp2040               | digits        | 75880 of 2097152       | 32768 of 262144           | fits      | fits      | 0.0212 to 0.0847 s
rp2040               | keywords      | 159816 of 2097152      | 267264 of 262144          | too-large | fits      | 2.15 to 8.59 s
rp2350               | keywords      | 159816 of 4194304      | 267264 of 524288          | fits      | fits      | 0.127 to 0.761 s
rp2350               | squeezenet    | 2522192 of 4194304     | 3170560 of 524288         | too-large | too-large | 7.76 to 46.6 s
stm32f103            | hello         | 52484 of 65536         | 16512 of 20480            | tight     | tight     | 0.000133 to 0.0004 s
stm32f103            | credit        | 58796 of 65536         | 16768 of 20480            | tight     | tight     | 0.000837 to 0.00251 s
stm32f103            | digits        | 75880 of 65536         | 32768 of 20480            | too-large | tight     | 0.0261 to 0.0782 s
stm32f407            | keywords int8 | 111405 of 1048576      | 55424 of 131072           | fits      | fits      | 0.0425 to 0.34 s
stm32f407            | keywords      | 192584 of 1048576      | 267264 of 131072          | too-large | fits      | 0.113 to 0.68 s
stm32f446            | keywords int8 | 111405 of 524288       | 55424 of 131072           | fits      | fits      | 0.0396 to 0.317 s
stm32f446            | keywords      | 192584 of 524288       | 267264 of 131072          | too-large | fits      | 0.106 to 0.634 s
stm32f746            | digits        | 108648 of 1048576      | 32768 of 327680           | fits      | fits      | 0.000521 to 0.00261 s
stm32f746            | keywords      | 192584 of 1048576      | 267264 of 327680          | tight     | fits      | 0.0529 to 0.264 s
stm32f746            | faces         | 1179712 of 1048576     | 4931584 of 327680         | too-large | too-large | 0.93 to 4.65 s
stm32f767            | keywords      | 192584 of 2097152      | 267264 of 524288          | fits      | fits      | 0.0529 to 0.264 s
stm32f767            | faces         | 1179712 of 2097152     | 4931584 of 524288         | too-large | too-large | 0.93 to 4.65 s
stm32l476            | keywords int8 | 111405 of 1048576      | 55424 of 98304            | fits      | fits      | 0.0892 to 0.714 s
stm32l476            | keywords      | 192584 of 1048576      | 267264 of 98304           | too-large | tight     | 0.238 to 1.43 s
stm32l4r5            | keywords      | 192584 of 2097152      | 267264 of 655360          | fits      | fits      | 0.159 to 0.952 s
stm32l4r5            | squeezenet    | 2554960 of 2097152     | 3170560 of 655360         | too-large | too-large | 9.7 to 58.2 s
stm32h743            | keywords      | 192584 of 2097152      | 267264 of 524288          | fits      | fits      | 0.0238 to 0.119 s
stm32h743            | squeezenet    | 2554960 of 2097152     | 3170560 of 524288         | too-large | too-large | 1.45 to 7.27 s
stm32n6              | keywords      | 192584 of any          | 267264 of 4404019         | fits      | fits      | 0.00476 to 0.0143 s
stm32n6              | faces         | 1179712 of any         | 4931584 of 4404019        | too-large | fits      | 0.0837 to 0.251 s
nrf52840             | keywords int8 | 78637 of 1048576       | 55424 of 262144           | fits      | fits      | 0.112 to 0.892 s
nrf52840             | keywords      | 159816 of 1048576      | 267264 of 262144          | too-large | fits      | 0.297 to 1.78 s
nrf5340              | keywords      | 159816 of 1048576      | 267264 of 524288          | fits      | fits      | 0.149 to 0.892 s
nrf5340              | faces         | 1146944 of 1048576     | 4931584 of 524288         | too-large | too-large | 2.62 to 15.7 s
teensy-41            | keywords      | 159816 of 8126464      | 267264 of 524288          | fits      | fits      | 0.019 to 0.0952 s
teensy-41            | faces         | 1146944 of 8126464     | 4931584 of 524288         | too-large | too-large | 0.335 to 1.67 s
alif-ensemble-e7     | keywords      | 159816 of 5767168      | 267264 of 4194304         | fits      | fits      | 0.00952 to 0.0285 s
alif-ensemble-e7     | faces         | 1146944 of 5767168     | 4931584 of 4194304        | too-large | fits      | 0.167 to 0.502 s
coral-dev-micro      | resnet        | 102649576 of 134217728 | 9699328 of 67108864       | fits      | fits      | 5.11 to 25.6 s
coral-dev-micro      | vgg           | 574873760 of 134217728 | 25755648 of 67108864      | too-large | too-large | 24.5 to 123 s
coral-usb            | faces         | 1300544 of any         | 6076480 of 8388608        | fits      | fits      | 0.201 to 1 s
coral-usb            | resnet        | 216136 of any          | 112144104 of 8388608      | tight     | tight     | 8.18 to 40.9 s
max78000             | keywords int8 | 78637 of 524288        | 55424 of 131072           | fits      | fits      | 0.0714 to 0.571 s
max78000             | keywords      | 159816 of 524288       | 267264 of 131072          | too-large | fits      | 0.19 to 1.14 s
pi-zero-2            | resnet        | 5254216 of any         | 133050088 of 536870912    | fits      | fits      | 0.409 to 2.04 s
pi-zero-2            | vgg           | 579911840 of any       | 621330592 of 536870912    | too-large | fits      | 1.96 to 9.82 s
pi-4                 | vgg           | 579911840 of any       | 621330592 of 2147483648   | fits      | fits      | 0.595 to 3.27 s
pi-4                 | images × 200  | 5481588 of any         | 5159232628 of 2147483648  | too-large | fits      | 18.1 to 99.5 s
pi-5                 | vgg           | 579911840 of any       | 621330592 of 4294967296   | fits      | fits      | 0.182 to 1.02 s
pi-5                 | images × 200  | 5481588 of any         | 5159232628 of 4294967296  | too-large | fits      | 5.53 to 31.1 s
jetson-orin-nano     | vgg           | 579911840 of any       | 621330592 of 8589934592   | fits      | fits      | 0.0164 to 0.164 s
jetson-orin-nano     | images × 400  | 5481588 of any         | 10297255028 of 8589934592 | too-large | fits      | 0.995 to 9.95 s
android-app          | resnet        | 5254216 of 209715200   | 133050088 of any          | fits      | fits      | -
android-app          | vgg           | 579911840 of 209715200 | 621330592 of any          | too-large | fits      | -
ios-app              | resnet        | 5254216 of 209715200   | 133050088 of any          | fits      | fits      | -
ios-app              | vgg           | 579911840 of 209715200 | 621330592 of any          | too-large | fits      | -
browser              | vgg           | 587251872 of any       | 633913504 of 4294967296   | fits      | fits      | -
browser              | images × 200  | 12821620 of any        | 5171815540 of 4294967296  | too-large | fits      | -`;

/** What a verdict cannot be on a device, with the reason. */
const NEVER: Readonly<Record<string, string>> = {
  'stm32f103 fits': 'the interpreter alone takes 78 % of its flash and 80 % of its RAM',
  'coral-usb too-large': 'weights that do not fit are sent from the host for each run',
};

const found = new Map<string, Promise<Inspection>>();

describe('the verdict for each target', () => {
  const rows = TABLE.trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

  for (const [id = '', name = '', flash = '', ram = '', verdict = '', inEight = '', run = ''] of rows) {
    it(`${id}: ${name} ${verdict}`, async function () {
      this.timeout(20_000);
      const fits = await fitsOf(this, name);
      const fit = fits.find(({ now }) => now.target.id === id);
      assert.ok(fit !== undefined);
      assert.deepEqual(
        fit.now.resources.map(
          ({ model, overhead, available }) => `${(model ?? NaN) + overhead} of ${available ?? 'any'}`,
        ),
        [flash, ram],
      );
      assert.equal(fit.now.verdict, verdict);
      assert.equal(fit.int8.verdict, inEight);
      assert.equal(spell(fit.now), run);
      for (const { resource, reason, verdict: one } of fit.now.resources) {
        const title = resource === 'flash' ? 'Flash' : 'RAM';
        const [needed = 0, there = Infinity] = (resource === 'flash' ? flash : ram).split(' of ').map(Number);
        if (Number.isNaN(there)) assert.equal(reason, `${title} is no limit here.`);
        else if (one === 'too-large')
          assert.match(reason, new RegExp(`^${title} is too small: model and runtime need .+`));
        else assert.match(reason, new RegExp(`^${title}: model and runtime need ${percent(needed / there)}`));
      }
    });
  }

  it('is tried on every target, with a model that fits and one that does not, where the device allows', () => {
    for (const { id } of TARGETS) {
      const verdicts = rows.filter(([target]) => target === id).map((row) => row[4]);
      for (const verdict of ['fits', 'too-large'])
        assert.ok(verdicts.includes(verdict) || `${id} ${verdict}` in NEVER, `${id} has no model that ${verdict}`);
    }
  });

  it('is not known where only a run tells how large values are, unless what is known is too much already', async function () {
    const file = requireModel(this, 'silero_vad.onnx');
    const { fits } = await inspect(await openRandomAccess(file));
    const of = (id: string) => fits.find(({ now }) => now.target.id === id)?.now;
    const [pi, pill] = [of('pi-4'), of('stm32f103')];
    assert.equal(pi?.verdict, 'unknown');
    assert.match(
      pi.resources[1]?.reason ?? '',
      /at least 1\.1 % of it is needed; the size of \d+ values is known only at/,
    );
    assert.equal(pill?.verdict, 'too-large');
  });

  it('has published times of MLPerf Tiny inside its range', () => {
    // Seconds of the reference submission of v0.5 on this very board (its results.txt): image classification, keywords, wake words, anomalies.
    const target = findTarget('stm32l4r5');
    assert.ok(target !== undefined);
    const published = [
      [12_501_632, 0.70426],
      [2_656_768, 0.18192],
      [7_489_664, 0.60054],
      [264_192, 0.010052],
    ] as const;
    for (const [macs, seconds] of published) {
      const range = latencyRange(target, macs, 'int8');
      assert.ok(range !== null && range.low <= seconds && seconds <= range.high, `${macs}: ${JSON.stringify(range)}`);
    }
  });
});

async function fitsOf(context: Mocha.Context, name: string): Promise<Inspection['fits']> {
  const model = MODELS[name];
  assert.ok(model !== undefined, name);
  const path = pathOf(context, model.file);
  let made = found.get(name);
  if (made === undefined) {
    const batch = Number(/× (\d+)$/.exec(name)?.[1] ?? 1);
    made = (path === undefined ? Promise.resolve(memoryFile(vgg19())) : openRandomAccess(path)).then((file) =>
      inspect(file, new Map([['batch_size', batch]])),
    );
    found.set(name, made);
  }
  const { fits, report } = await made;
  assert.equal(report.macs, model.macs);
  assert.equal(report.peakActivationBytes, model.activations);
  const fit = fits.find(({ now }) => now.target.class === 'mcu');
  assert.equal(fit?.now.resources[0]?.model, model.weights);
  return fits;
}

function pathOf(context: Mocha.Context, file: string): string | undefined {
  if (file === '') return undefined;
  const own = /^examples\/(.+)$/.exec(file);
  return own === null
    ? requireModel(context, file)
    : resolve(import.meta.dirname, '../../examples/models', own[1] ?? '');
}

async function inspect(
  file: Awaited<ReturnType<typeof openRandomAccess>>,
  dims = new Map<string, number>(),
): Promise<Inspection> {
  try {
    const analysis = analyzeModel(await readModel(file), { dims });
    return inspection(analysis, modelReport(analysis, dims), 'rp2040', { withoutRuntimes: true });
  } finally {
    await file.close();
  }
}

function spell({ latency }: TargetFit): string {
  const three = (seconds: number) => String(Number(seconds.toPrecision(3)));
  return latency === null ? '-' : `${three(latency.low)} to ${three(latency.high)} s`;
}

function percent(share: number): string {
  return share >= 10
    ? `${Math.round(share)} times what there is`
    : `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} % of it`;
}
