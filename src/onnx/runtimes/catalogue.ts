// Every runtime that a model is judged for, in the order that they are shown.
import { COREML_MLPROGRAM, COREML_NEURALNETWORK } from './coreml';
import type { RuntimeDefinition } from './definition';
import { ESP_DL } from './espDl';
import { NNAPI } from './nnapi';
import { ONNX2C } from './onnx2c';
import { ONNXRUNTIME_CPU, WEB_WASM } from './onnxruntimeCpu';
import { QNN_HTP } from './qnn';
import { ST_EDGE_AI } from './stEdgeAi';
import { TENSORRT } from './tensorrt';
import { EDGE_TPU, ETHOS_U, TFLITE_MICRO } from './tflite';
import { WEBGPU, WEBNN } from './web';
import { XNNPACK } from './xnnpack';

export const RUNTIMES: readonly RuntimeDefinition[] = [
  ONNXRUNTIME_CPU,
  XNNPACK,
  COREML_MLPROGRAM,
  COREML_NEURALNETWORK,
  NNAPI,
  QNN_HTP,
  TENSORRT,
  WEB_WASM,
  WEBGPU,
  WEBNN,
  TFLITE_MICRO,
  ETHOS_U,
  EDGE_TPU,
  ESP_DL,
  ST_EDGE_AI,
  ONNX2C,
];
