// The Python that the inspector shows for a way to quantize.
import assert from 'node:assert/strict';
import { quantizeCode } from '../../src/webview/inspector/quantizeCode';

describe('the Python for a way to quantize', () => {
  it('reads the model by the name that it has, and writes beside it', () => {
    const code = quantizeCode('dynamic', 'READER.ONNX', ['image']) ?? '';
    assert.match(code, /quant_pre_process\("READER\.ONNX", "READER\.prepared\.onnx"\)/);
    assert.match(code, /quantize_dynamic\("READER\.prepared\.onnx", "READER\.int8\.onnx"/);
    assert.match(quantizeCode('weight-only', 'READER.ONNX', []) ?? '', /onnx\.load\("READER\.ONNX"\)/);
  });
});
