"""Writes the models that the form scanners in the branches run, as ONNX files, to ../models/.

    python export_onnx.py

digit_reader.onnx      reads a handwritten digit of a form: two convolutions with batch norm, any number of digits at once
credit_mlp.onnx        the credit model as a small network, written the old way: opset 11, initializers among the inputs
credit_mlp_int8.onnx   the same in int8, quantized by ONNX Runtime with 128 applications as calibration data

The same versions of the libraries always write the same bytes. Each file is run once against what it was made from.
"""

import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import pandas as pd
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

SEED = 42
MODELS = Path(__file__).parent.parent / "models"
FEATURES = ["years_employed", "loan_amount", "term_months", "card_utilisation", "prior_defaults"]


def tensor(name: str, values: np.ndarray) -> onnx.TensorProto:
    return numpy_helper.from_array(np.ascontiguousarray(values, dtype=np.float32), name)


def save(graph: onnx.GraphProto, opset: int, ir_version: int, name: str) -> Path:
    model = helper.make_model(
        graph,
        producer_name="credit-scoring",
        producer_version="1.4",
        opset_imports=[helper.make_opsetid("", opset)],
        ir_version=ir_version,
    )
    onnx.checker.check_model(model, full_check=True)
    path = MODELS / name
    onnx.save(model, path)
    return path


def run(path: Path, inputs: np.ndarray) -> list[np.ndarray]:
    session = ort.InferenceSession(path, providers=["CPUExecutionProvider"])
    return session.run(None, {session.get_inputs()[0].name: inputs})


# ---- reader of handwritten digits: fixed convolutions, a trained last layer ------------------------------------------


def export_digit_reader() -> None:
    """Random filters followed by a trained linear layer: enough for clean digits, and nothing to tune."""
    images, labels = load_digits(return_X_y=True)
    images = (images / 16).astype(np.float32).reshape(-1, 1, 8, 8)
    train, test, train_labels, test_labels = train_test_split(
        images, labels, test_size=0.25, stratify=labels, random_state=SEED
    )
    rng = np.random.default_rng(SEED)
    weights = {
        "conv1.weight": rng.normal(0, 0.5, (16, 1, 3, 3)),
        "conv1.bias": rng.normal(0, 0.1, 16),
        "depthwise.weight": rng.normal(0, 0.4, (16, 1, 3, 3)),
        "pointwise.weight": rng.normal(0, 0.3, (32, 16, 1, 1)),
        "pointwise.bias": rng.normal(0, 0.1, 32),
    }

    def layers(norms: dict[str, np.ndarray], until: str) -> tuple[list[onnx.NodeProto], list[onnx.TensorProto]]:
        nodes = [
            helper.make_node("Conv", ["image", "conv1.weight", "conv1.bias"], ["conv1"], "conv1", pads=[1, 1, 1, 1]),
            helper.make_node("BatchNormalization", ["conv1", *norm_names("bn1")], ["bn1"], "bn1", epsilon=1e-5),
            helper.make_node("Relu", ["bn1"], ["relu1"], "relu1"),
            helper.make_node(
                "Conv", ["relu1", "depthwise.weight"], ["depthwise"], "depthwise", pads=[1, 1, 1, 1], group=16
            ),
            helper.make_node("Conv", ["depthwise", "pointwise.weight", "pointwise.bias"], ["pointwise"], "pointwise"),
            helper.make_node("BatchNormalization", ["pointwise", *norm_names("bn2")], ["bn2"], "bn2", epsilon=1e-5),
            helper.make_node("Relu", ["bn2"], ["relu2"], "relu2"),
            helper.make_node("MaxPool", ["relu2"], ["pool"], "pool", kernel_shape=[2, 2], strides=[2, 2]),
            helper.make_node("Flatten", ["pool"], ["flat"], "flatten"),
            helper.make_node("Gemm", ["flat", "head.weight", "head.bias"], ["logits"], "head", transB=1),
            helper.make_node("Softmax", ["logits"], ["probability"], "softmax", axis=1),
        ]
        kept = nodes[: 1 + next(index for index, node in enumerate(nodes) if node.output[0] == until)]
        used = {name for node in kept for name in node.input}
        values = {**weights, **norms}
        return kept, [tensor(name, values[name]) for name in values if name in used]

    def norm_names(prefix: str) -> list[str]:
        return [f"{prefix}.{part}" for part in ("weight", "bias", "running_mean", "running_var")]

    def graph(norms: dict[str, np.ndarray], until: str, shape: list[object]) -> onnx.GraphProto:
        nodes, initializers = layers(norms, until)
        return helper.make_graph(
            nodes,
            "digit_reader",
            [helper.make_tensor_value_info("image", TensorProto.FLOAT, ["batch", 1, 8, 8])],
            [helper.make_tensor_value_info(until, TensorProto.FLOAT, shape)],
            initializers,
        )

    def upto(norms: dict[str, np.ndarray], name: str, shape: list[object]) -> np.ndarray:
        """What the layer `name` gives for the training images."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "part.onnx"
            model = helper.make_model(
                graph(norms, name, shape), opset_imports=[helper.make_opsetid("", 17)], ir_version=8
            )
            onnx.save(model, path)
            return run(path, train)[0]

    # Batch statistics of the training images, layer by layer, as training would have left them.
    norms: dict[str, np.ndarray] = {}
    for prefix, before, channels in (("bn1", "conv1", 16), ("bn2", "pointwise", 32)):
        activations = upto(norms, before, ["batch", channels, 8, 8])
        values = (
            np.ones(channels),
            np.zeros(channels),
            activations.mean(axis=(0, 2, 3)),
            activations.var(axis=(0, 2, 3)),
        )
        norms.update(zip(norm_names(prefix), values))

    features = upto(norms, "flat", ["batch", 512])
    head = LogisticRegression(C=0.05, max_iter=500).fit(features, train_labels)
    norms["head.weight"], norms["head.bias"] = head.coef_, head.intercept_

    path = save(graph(norms, "probability", ["batch", 10]), opset=17, ir_version=8, name="digit_reader.onnx")
    accuracy = (run(path, test)[0].argmax(axis=1) == test_labels).mean()
    print(f"{path.name}: {path.stat().st_size} bytes, accuracy {accuracy:.3f} on {len(test)} digits kept aside")


# ---- credit model as a network, in float and in int8 -----------------------------------------------------------------


class Applications(CalibrationDataReader):
    """Hands one application at a time to the calibration."""

    def __init__(self, rows: np.ndarray) -> None:
        self.rows = iter(rows[:, None, :])

    def get_next(self) -> dict[str, np.ndarray] | None:
        row = next(self.rows, None)
        return None if row is None else {"application": row}


def export_credit_mlp() -> None:
    applications = pd.read_csv(Path(__file__).parent / "data/applications.csv", usecols=[*FEATURES, "defaulted"])
    X = applications[FEATURES].to_numpy(dtype=np.float32)
    y = applications["defaulted"].to_numpy()
    X_train, X_test, y_train, _ = train_test_split(X, y, test_size=0.25, stratify=y, random_state=SEED)
    model = make_pipeline(
        StandardScaler(), MLPClassifier((48, 32), alpha=0.1, tol=1e-3, max_iter=1000, random_state=SEED)
    )
    model.fit(X_train, y_train)
    scaler, network = model[0], model[1]

    nodes = [
        helper.make_node("Sub", ["application", "mean"], ["centred"], "centre"),
        helper.make_node("Div", ["centred", "scale"], ["hidden0"], "scale"),
    ]
    initializers = [tensor("mean", scaler.mean_), tensor("scale", scaler.scale_)]
    last = len(network.coefs_) - 1
    for layer, (weight, bias) in enumerate(zip(network.coefs_, network.intercepts_)):
        names = [f"layer{layer}.weight", f"layer{layer}.bias"]
        initializers += [tensor(names[0], weight), tensor(names[1], bias)]
        nodes.append(helper.make_node("Gemm", [f"hidden{layer}", *names], [f"dense{layer}"], f"dense{layer}"))
        kind, result = ("Sigmoid", "probability") if layer == last else ("Relu", f"hidden{layer + 1}")
        nodes.append(helper.make_node(kind, [f"dense{layer}"], [result], kind.lower() + str(layer)))

    features = helper.make_tensor_value_info("application", TensorProto.FLOAT, ["batch", len(FEATURES)])
    as_inputs = [helper.make_tensor_value_info(each.name, TensorProto.FLOAT, each.dims) for each in initializers]
    graph = helper.make_graph(
        nodes,
        "credit_mlp",
        [features, *as_inputs],
        [helper.make_tensor_value_info("probability", TensorProto.FLOAT, ["batch", 1])],
        initializers,
    )
    path = save(graph, opset=11, ir_version=3, name="credit_mlp.onnx")
    expected = model.predict_proba(X_test)[:, 1]
    difference = np.abs(run(path, X_test)[0][:, 0] - expected).max()
    print(f"{path.name}: {path.stat().st_size} bytes, at most {difference:.1e} from scikit-learn")

    quantized = MODELS / "credit_mlp_int8.onnx"
    with tempfile.TemporaryDirectory() as folder:
        # Per-channel weights need opset 13, and the quantizer wants initializers that nobody can override.
        del graph.input[1:]
        current = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
        onnx.save(current, Path(folder) / "float.onnx")
        quant_pre_process(Path(folder) / "float.onnx", Path(folder) / "prepared.onnx", skip_symbolic_shape=True)
        quantize_static(
            Path(folder) / "prepared.onnx",
            quantized,
            Applications(X_train[:128]),
            quant_format=QuantFormat.QDQ,
            activation_type=QuantType.QInt8,
            weight_type=QuantType.QInt8,
            per_channel=True,
        )
    difference = np.abs(run(quantized, X_test)[0][:, 0] - expected).max()
    print(f"{quantized.name}: {quantized.stat().st_size} bytes, at most {difference:.1e} from scikit-learn")


if __name__ == "__main__":
    MODELS.mkdir(exist_ok=True)
    export_digit_reader()
    export_credit_mlp()
