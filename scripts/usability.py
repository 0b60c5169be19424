"""Partitions as ONNX Runtime's mobile usability checker counts them, as JSON: MODEL… > facts.json

Each model is counted as it is in the file and after the basic optimizations that the checker runs by itself. Shapes are inferred
by the onnx package. `scripts/usability.mts facts.json` compares them with Assay's counts.
"""

import contextlib
import io
import json
import logging
import pathlib
import sys
import tempfile

import onnx
import onnxruntime
from onnxruntime.tools.mobile_helpers import usability_checker as checker
from onnxruntime.tools.onnx_model_utils import ModelProtoWithShapeInfo, optimize_model

onnxruntime.set_default_logger_severity(4)
CHECKS = {
    "nnapi": lambda model: checker.check_nnapi_partitions(model, True),
    "coreml-neuralnetwork": lambda model: checker.check_coreml_partitions(model, True, "coreml_supported_neuralnetwork_ops.md"),
    "coreml-mlprogram": lambda model: checker.check_coreml_partitions(model, True, "coreml_supported_mlprogram_ops.md"),
}


def counts(path):
    model = ModelProtoWithShapeInfo(path).model_with_shape_info
    found = {}
    for name, check in CHECKS.items():
        info = check(model)
        found[name] = [info.num_partitions, info.num_supported_nodes, info.num_nodes]
    return found


def attempt(work):
    try:
        with contextlib.redirect_stderr(io.StringIO()):
            return work()
    except Exception as error:  # what the checker cannot do is a result too
        return f"{type(error).__name__}: {str(error).splitlines()[0][:90] if str(error) else ''}"


def optimized(path):
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / path.name
        optimize_model(path, target, use_external_initializers=True)
        return counts(target)


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    facts = {}
    for name in sys.argv[1:]:
        path = pathlib.Path(name).resolve()
        facts[str(path)] = {"file": attempt(lambda: counts(path)), "optimized": attempt(lambda: optimized(path))}
    print(json.dumps(facts, indent=1))
