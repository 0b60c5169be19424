// Calls that name an ONNX model file: which parameter is the path, and what becomes of the file there.
import { nameTable } from './nameTable';
import { words } from './rows';

/** `source`: the model that a quantizer reads and that nobody runs on the device. */
export type ModelUse = 'export' | 'write' | 'read' | 'source';

export interface ModelPathRow {
  readonly name: string;
  /** Positional parameters as far as they matter. */
  readonly params: readonly string[];
  /** Parameter with a path to its use. */
  readonly paths: Readonly<Record<string, ModelUse>>;
}

function row(name: string, params: string, paths: Readonly<Record<string, ModelUse>>): ModelPathRow {
  return { name, params: words(params), paths };
}

const QUANTIZED = { model_input: 'source', model_output: 'write' } as const;

/** torch 2.9, onnx 1.20, onnxruntime 1.30, tf2onnx 1.16, OpenCV 4.12, OpenVINO 2025: their reference pages and signatures. */
export const modelPaths = nameTable<ModelPathRow>([
  row('torch.onnx.export', 'model args f', { f: 'export' }),
  row('torch.onnx.utils.export', 'model args f', { f: 'export' }),
  row('tf2onnx.convert.from_keras', 'model input_signature opset', { output_path: 'export' }),
  row('tf2onnx.convert.from_function', 'function input_signature opset', { output_path: 'export' }),
  row('onnx.load', 'f', { f: 'read' }),
  row('onnx.load_model', 'f', { f: 'read' }),
  row('onnx.checker.check_model', 'model', { model: 'read' }),
  row('onnx.save', 'proto f', { f: 'write' }),
  row('onnx.save_model', 'proto f', { f: 'write' }),
  row('onnx.shape_inference.infer_shapes_path', 'model_path output_path', {
    model_path: 'source',
    output_path: 'write',
  }),
  row('onnxruntime.InferenceSession', 'path_or_bytes', { path_or_bytes: 'read' }),
  row('onnxruntime.quantization.quantize_dynamic', 'model_input model_output', QUANTIZED),
  row('onnxruntime.quantization.quantize_static', 'model_input model_output', QUANTIZED),
  row('onnxruntime.quantization.quantize', 'model_input model_output', QUANTIZED),
  row('onnxruntime.quantization.preprocess.quant_pre_process', 'input_model output_model_path', {
    input_model: 'source',
    input_model_path: 'source',
    output_model_path: 'source',
  }),
  row('onnxruntime.quantization.shape_inference.quant_pre_process', 'input_model output_model_path', {
    input_model: 'source',
    input_model_path: 'source',
    output_model_path: 'source',
  }),
  row('cv2.dnn.readNetFromONNX', 'onnxFile', { onnxFile: 'read' }),
  row('cv2.dnn.readNet', 'model', { model: 'read' }),
  row('openvino.Core.read_model', 'model', { model: 'read' }),
  row('openvino.convert_model', 'input_model', { input_model: 'read' }),
]);

/** Exporters whose operator set is chosen by a parameter. */
export const opsetParameters: ReadonlyMap<string, string> = new Map([
  ['torch.onnx.export', 'opset_version'],
  ['torch.onnx.utils.export', 'opset_version'],
  ['tf2onnx.convert.from_keras', 'opset'],
  ['tf2onnx.convert.from_function', 'opset'],
]);

/** The first ai.onnx operator set in which QuantizeLinear knows channels (operator changelog of ONNX 1.8). */
export const PER_CHANNEL_OPSET = 13;
