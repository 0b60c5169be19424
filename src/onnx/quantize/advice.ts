// Which way of quantizing suits a model, by what it is made of: a convolutional net wants static QDQ, a transformer or recurrent net
// dynamic, and weights alone save download and no time.
import type { ModelInfo } from '../graph/model';
import { allParts } from '../graph/tensors';
import type { Quantization } from './forms';

export type Architecture = 'cnn' | 'transformer' | 'recurrent' | 'mlp' | 'classical' | 'other';

export type QuantizationWay = 'static-qdq' | 'dynamic' | 'weight-only' | 'none';

export interface WayOption {
  readonly way: QuantizationWay;
  readonly title: string;
  readonly suits: boolean;
  /** One or two sentences: what it does to size and time here. */
  readonly effect: string;
}

export interface QuantizationAdvice {
  readonly architecture: Architecture;
  /** What was seen that says so. */
  readonly evidence: string;
  readonly recommended: QuantizationWay;
  readonly reason: string;
  readonly options: readonly WayOption[];
  readonly source: string;
}

const SOURCE =
  'ONNX Runtime 1.30: registry of the quantizers and CPU kernels. Measured with one thread on x86-64: RFB-320 (a CNN) 1.65 ms in floats, 4.9 ms dynamic, 4.6 ms with 8-bit weights alone, 3.3 ms static; ESPCN 29 ms, 50, 46 and 13.5.';

/**
 * `macsByOperator`: multiply-accumulates where they are known, to tell a convolutional net with one MatMul from a transformer;
 * `attentions`: how many are written as MatMul, Softmax and MatMul.
 */
export function quantizationAdvice(
  model: ModelInfo,
  quantization: Quantization,
  macsByOperator: ReadonlyMap<string, number>,
  attentions: number,
): QuantizationAdvice {
  const counts = new Map<string, number>();
  for (const part of allParts(model))
    for (const node of part.nodes) counts.set(node.opType, (counts.get(node.opType) ?? 0) + 1);
  const { architecture, evidence } = recognize(counts, macsByOperator, attentions);
  const { recommended, reason } = recommend(architecture, quantization);
  return {
    architecture,
    evidence,
    recommended,
    reason,
    options: optionsFor(architecture, recommended),
    source: SOURCE,
  };
}

function recognize(
  counts: ReadonlyMap<string, number>,
  macs: ReadonlyMap<string, number>,
  written: number,
): { architecture: Architecture; evidence: string } {
  const count = (...types: readonly string[]): number => types.reduce((sum, type) => sum + (counts.get(type) ?? 0), 0);
  const convolutions = count('Conv', 'ConvTranspose', 'QLinearConv', 'ConvInteger', 'FusedConv');
  const products = count(
    'MatMul',
    'Gemm',
    'MatMulInteger',
    'QLinearMatMul',
    'QGemm',
    'MatMulNBits',
    'FusedMatMul',
    'DynamicQuantizeMatMul',
    'MatMulIntegerToFloat',
  );
  const recurrent = count('LSTM', 'GRU', 'RNN', 'DynamicQuantizeLSTM');
  const attention =
    written + count('Attention', 'MultiHeadAttention', 'GroupQueryAttention', 'QAttention', 'PackedAttention');
  const classical = [...counts.keys()].filter((type) =>
    /^(?:TreeEnsemble|SVM|Linear(?:Classifier|Regressor)|Scaler|Normalizer|ZipMap|LabelEncoder|OneHotEncoder|ArrayFeatureExtractor)/.test(
      type,
    ),
  );
  const sum = (pattern: RegExp): number =>
    [...macs].reduce((all, [type, value]) => (pattern.test(type) ? all + value : all), 0);
  const [inConvolutions, inProducts, inRecurrent] = [
    sum(/Conv/),
    sum(/MatMul|Gemm|Attention|Einsum/),
    sum(/LSTM|GRU|RNN/),
  ];
  const all = inConvolutions + inProducts + inRecurrent;
  const share = (part: number): string => `${Math.round((100 * part) / all)} % of the multiply-accumulates`;
  if (recurrent > 0 && (all === 0 || inRecurrent >= inConvolutions))
    return {
      architecture: 'recurrent',
      evidence: `${recurrent} LSTM, GRU or RNN${all > 0 && inRecurrent > 0 ? ` with ${share(inRecurrent)}` : ''}`,
    };
  if (attention > 0 && inProducts >= inConvolutions)
    return { architecture: 'transformer', evidence: `${attention} ${attention === 1 ? 'attention' : 'attentions'}` };
  if (convolutions > 0 && (all === 0 || inConvolutions >= inProducts))
    return {
      architecture: 'cnn',
      evidence: `${convolutions} convolutions${all > 0 ? ` with ${share(inConvolutions)}` : ''}`,
    };
  if (products > 0)
    return {
      architecture: 'mlp',
      evidence: `${products} matrix products, no attention and no recurrent layer${all > 0 ? `, ${share(inProducts)}` : ''}`,
    };
  if (classical.length > 0) return { architecture: 'classical', evidence: classical.slice(0, 3).join(', ') };
  return { architecture: 'other', evidence: 'no layer with weights that quantizers know' };
}

function recommend(
  architecture: Architecture,
  quantization: Quantization,
): { recommended: QuantizationWay; reason: string } {
  const done = quantization.forms.filter((form) => form !== 'fp16' && form !== 'bf16');
  if (done.length > 0)
    return {
      recommended: 'none',
      reason:
        'The model is quantized already; a second quantization adds errors. Start from the float model to try another way.',
    };
  switch (architecture) {
    case 'cnn':
      return {
        recommended: 'static-qdq',
        reason:
          'Convolutions have fast integer kernels with static scales only. Dynamic quantization makes them slower than floats (ConvInteger), and the ranges of images are steady enough to be calibrated.',
      };
    case 'transformer':
      return {
        recommended: 'dynamic',
        reason:
          'Ranges of activations change from text to text, so scales computed at run time keep accuracy, and matrix products have fast kernels for them.',
      };
    case 'recurrent':
      return {
        recommended: 'dynamic',
        reason:
          'LSTM has a quantized operator in dynamic form only (GRU and RNN have none), and hidden states have no steady range.',
      };
    case 'mlp':
      return {
        recommended: 'dynamic',
        reason:
          'Matrix products have fast kernels for scales computed at run time, and no data for calibration are needed. For microcontrollers and NPUs take static QDQ.',
      };
    case 'classical':
      return {
        recommended: 'none',
        reason: 'Trees, linear models and encoders are not quantized by any tool for ONNX.',
      };
    case 'other':
      return { recommended: 'none', reason: 'Nothing in it is a layer that quantizers know.' };
  }
}

function optionsFor(architecture: Architecture, recommended: QuantizationWay): WayOption[] {
  const convolutional = architecture === 'cnn';
  const layered = architecture !== 'classical' && architecture !== 'other';
  if (!layered) return [];
  return [
    {
      way: 'static-qdq',
      title: 'Static, QDQ',
      suits: recommended === 'static-qdq' || architecture === 'mlp',
      effect:
        architecture === 'recurrent'
          ? 'LSTM, GRU and RNN stay in floats; only the layers around them become smaller and faster.'
          : architecture === 'transformer'
            ? 'About a quarter of the size. Accuracy often drops, as activations have outliers; needed for NPUs, then with 16-bit activations.'
            : 'About a quarter of the size, and faster where the operators fuse; needs calibration data. The form that NPUs and microcontrollers want.',
    },
    {
      way: 'dynamic',
      title: 'Dynamic',
      suits: recommended === 'dynamic',
      effect: convolutional
        ? 'About a quarter of the size but slower than floats: convolutions become ConvInteger, measured 1.7 to 3 times slower.'
        : 'About a quarter of the size, faster on CPUs, no data needed. Runs on CPUs only: no NPU, TensorRT or microcontroller takes it.',
    },
    {
      way: 'weight-only',
      title: 'Weights alone',
      suits: false,
      effect: convolutional
        ? 'Saves download (about a quarter in 8 bits) and no time: weights are widened to floats at each run, measured 1.6 to 2.8 times slower.'
        : 'Saves download and memory bandwidth (4 bits: about an eighth). Faster only for large MatMul with few rows, as in language models; else no gain in time.',
    },
  ];
}
