// Python that quantizes the model at hand, in the way that was chosen: the panel advises and compares, ONNX Runtime's own tools do it.
import type { QuantizationWay } from '../../onnx/quantize/advice';

/** Null where there is no way. `inputs`: their names. The code writes beside the model and leaves it as it is. */
export function quantizeCode(way: QuantizationWay, model: string, inputs: readonly string[]): string | null {
  const stem = model.replace(/\.onnx$/i, '');
  const own = JSON.stringify(model);
  const file = (suffix: string): string => JSON.stringify(`${stem}${suffix}.onnx`);
  const prepared = file('.prepared');
  const prepare = `quant_pre_process(${own}, ${prepared})`;
  const PREPARING = 'from onnxruntime.quantization.shape_inference import quant_pre_process';
  switch (way) {
    case 'static-qdq': {
      const row = inputs.map((name) => `${JSON.stringify(name)}: row[np.newaxis]`).join(', ');
      return `# pip install onnx onnxruntime sympy
import numpy as np
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
${PREPARING}


class Rows(CalibrationDataReader):
    def __init__(self, rows):
        self.rows = iter(rows)

    def get_next(self):
        return next(self.rows, None)


# Some hundred rows of the training part, prepared as for the model.
rows = [{${row}} for row in np.asarray(X_train[:200], dtype=np.float32)]
${prepare}
quantize_static(
    ${prepared},
    ${file('.int8')},
    Rows(rows),
    quant_format=QuantFormat.QDQ,
    activation_type=QuantType.QInt8,
    weight_type=QuantType.QInt8,
    per_channel=True,
)
`;
    }
    case 'dynamic':
      return `# pip install onnx onnxruntime sympy
from onnxruntime.quantization import QuantType, quantize_dynamic
${PREPARING}

${prepare}
quantize_dynamic(${prepared}, ${file('.int8')}, weight_type=QuantType.QInt8)
`;
    case 'weight-only':
      return `# pip install onnx onnx_ir onnxruntime
import onnx
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

quantizer = MatMulNBitsQuantizer(onnx.load(${own}), bits=4, block_size=128, is_symmetric=True)
quantizer.process()
quantizer.model.save_model_to_file(${file('.int4')})
`;
    case 'none':
      return null;
  }
}
