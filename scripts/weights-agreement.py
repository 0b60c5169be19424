"""Compares the weight statistics of `assay inspect --weights` with ONNX Runtime's own quantizers and numpy.

    python scripts/weights-agreement.py MODEL…      (needs onnx, onnxruntime, numpy; run `npm run build` first)

For each weight and scheme, onnxruntime.quantization (tensors, channels) or the MatMulNBits kernels (blocks) quantize it; numpy takes the
errors. Prints the largest difference per scheme.
"""

import json
import subprocess
import sys

import numpy as np
import onnx
from onnx import TensorProto, numpy_helper
from onnxruntime.capi._pybind_state import quantize_matmul_4bits
from onnxruntime.quantization.matmul_nbits_quantizer import DefaultWeightOnlyQuantizer
from onnxruntime.quantization.quant_utils import (
    compute_data_quant_params,
    compute_scale_zp,
    get_qmin_qmax_for_qType,
    quantize_nparray,
)

TYPES = {"int8": TensorProto.INT8, "uint8": TensorProto.UINT8, "int4": TensorProto.INT4, "uint4": TensorProto.UINT4}


def one_scale(data, kind, reduced):
    symmetric = kind.startswith("int")
    zero, scale = compute_data_quant_params(data.ravel(), TYPES[kind], symmetric, reduced)
    low, high = get_qmin_qmax_for_qType(TYPES[kind], reduced, symmetric)
    whole = quantize_nparray(TYPES[kind], data, scale, zero, int(low), int(high))
    return (whole.astype(np.float64) - float(zero)) * float(scale)


def per_channel(data, kind, reduced, axis):
    moved = np.moveaxis(data, axis, 0)
    found = np.stack([one_scale(channel, kind, reduced) for channel in moved])
    return np.moveaxis(found, 0, axis)


def down_blocks(data, symmetric, block):
    rows, columns = data.shape
    blocks = -(-rows // block)
    padded = np.pad(data, ((0, blocks * block - rows), (0, 0)))
    packed = np.zeros((columns, blocks, block // 2), dtype="uint8")
    scales = np.zeros((columns, blocks), dtype=data.dtype)
    zeros = np.zeros((columns, (blocks + 1) // 2), dtype="uint8")
    quantize_matmul_4bits(packed, padded, scales, zeros, block, columns, rows, symmetric)
    whole = np.stack([packed & 15, packed >> 4], axis=-1).reshape(columns, blocks, block).astype(np.float64)
    zero = np.full((columns, blocks), 8.0) if symmetric else np.stack([zeros & 15, zeros >> 4], -1).reshape(columns, -1)[:, :blocks]
    values = (whole - zero[..., None]) * scales.astype(np.float64)[..., None]
    return values.reshape(columns, -1)[:, :rows].T


def along_blocks(data, symmetric, block):
    found = np.zeros(data.shape)
    take = DefaultWeightOnlyQuantizer.quant_slice_symmetric if symmetric else DefaultWeightOnlyQuantizer.quant_slice_asymmetric
    for start in range(0, data.shape[1], block):
        piece = data[:, start : start + block]
        whole, scale, *zero = take(piece)
        found[:, start : start + block] = (whole.astype(np.float64) - (zero[0] if zero else 0)) * scale.astype(np.float64)
    return found


def metrics(data, approximated):
    exact = data.astype(np.float64)
    error = exact - approximated
    noise, signal = np.linalg.norm(error), np.linalg.norm(exact)
    return {
        "sqnr": None if noise == 0 else 20 * np.log10(signal / noise),
        "cosine": None if signal == 0 else float((exact * approximated).sum() / signal / np.linalg.norm(approximated)),
        "maxError": np.abs(error).max(),
        "meanError": np.abs(error).mean(),
    }


def axis_of(operator, model, name, rank):
    if operator == "ConvTranspose":
        return 1
    if operator == "Gemm":
        node = next(node for node in model.graph.node if name in node.input)
        return 0 if any(item.name == "transB" and item.i for item in node.attribute) else 1
    return rank - 1 if operator in ("MatMul", "com.microsoft:Attention") else 0


def main():
    differences = {}
    for path in sys.argv[1:]:
        answer = subprocess.run(["node", "dist/cli.js", "inspect", "--weights", "--format", "json", path], capture_output=True, check=True)
        model = onnx.load(path)
        tensors = {tensor.name: tensor for tensor in model.graph.initializer}
        for node in model.graph.node:
            if node.op_type == "Constant" and node.attribute[0].name == "value":
                tensors[node.output[0]] = node.attribute[0].t
        for row in json.loads(answer.stdout)["weights"]["weights"]:
            if row["name"] not in tensors:
                continue
            data = numpy_helper.to_array(tensors[row["name"]])
            for found in row["measure"]["schemes"]:
                kind, *rest = found["scheme"].split("-")
                symmetric, reduced = kind.startswith("int"), "reduced" in rest
                if rest[0] == "tensor":
                    approximated = one_scale(data, kind, reduced)
                elif rest[0] == "channel":
                    approximated = per_channel(data, kind, reduced, axis_of(row["operator"], model, row["name"], data.ndim))
                else:
                    block = int(rest[0].removeprefix("block"))
                    approximated = (along_blocks if row["operator"] == "Gather" else down_blocks)(data, symmetric, block)
                expected = metrics(data, approximated)
                entry = differences.setdefault(found["scheme"], {"tensors": 0, "sqnr": 0, "cosine": 0, "maxError": 0, "meanError": 0})
                entry["tensors"] += 1
                for key, value in expected.items():
                    if value is None or found[key] is None:
                        if (value is None) != (found[key] is None):
                            print("only one has a value:", path, row["name"], found["scheme"], key, value, found[key])
                        continue
                    relative = abs(value - found[key]) / (1 if key in ("sqnr", "cosine") else max(value, 1e-30))
                    if relative > (0.05 if key == "sqnr" else 0.02):
                        print("differs:", path, row["name"], row["operator"], found["scheme"], key, value, found[key])
                    entry[key] = max(entry[key], relative)
    print("| scheme | tensors | SQNR, dB | cosine | largest error | mean error |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for scheme, entry in differences.items():
        cells = [f"{entry[key]:.1e}" for key in ("sqnr", "cosine", "maxError", "meanError")]
        print(f"| {scheme} | {entry['tensors']} | {' | '.join(cells)} |")


main()
