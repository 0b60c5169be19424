"""Checks what scripts/fixes.mts wrote: onnx.checker accepts it where it accepts the original, and onnxruntime gives the same outputs.

    python scripts/fixes.py FOLDER [--details]
"""

import json
import os
import sys
from collections import Counter

import numpy as np
import onnx
import onnxruntime as ort

# What open sizes are set to, one after another; None: what the model was frozen to.
SIZES = [None, 2, 8, 16, 64]
TOLERANCE = 1e-4
MISSING = {}
ort.set_default_logger_severity(4)


def checked(path):
    try:
        onnx.checker.check_model(path)
        return None
    except Exception as error:
        return str(error).splitlines()[0][:160]


def session(path):
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.intra_op_num_threads = 1
    return ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])


KINDS = {
    "tensor(float)": np.float32,
    "tensor(double)": np.float64,
    "tensor(float16)": np.float16,
    "tensor(int64)": np.int64,
    "tensor(int32)": np.int32,
    "tensor(int8)": np.int8,
    "tensor(uint8)": np.uint8,
    "tensor(bool)": np.bool_,
    "tensor(string)": object,
}


def feeds_for(inputs, size, seed, sizes=MISSING):
    random = np.random.default_rng(seed)
    feeds = {}
    for value in inputs:
        shape = [
            dim if isinstance(dim, int) and dim > 0 else size or sizes.get(dim or f"{value.name}.{axis}", 2)
            for axis, dim in enumerate(value.shape)
        ]
        kind = KINDS[value.type]
        if kind is object:
            feeds[value.name] = np.full(shape, "a", object)
        elif np.issubdtype(kind, np.floating):
            feeds[value.name] = random.standard_normal(shape).astype(kind)
        else:
            feeds[value.name] = random.integers(0, 2, shape).astype(kind)
    return feeds


def run(path, feeds):
    return session(path).run(None, feeds)


def difference(a, b):
    worst = 0.0
    for left, right in zip(a, b, strict=True):
        left, right = np.asarray(left), np.asarray(right)
        if left.shape != right.shape or left.dtype != right.dtype:
            return float("inf")
        if left.dtype.kind not in "fiub" or left.size == 0:
            continue
        x, y = left.astype(np.float64), right.astype(np.float64)
        if not np.array_equal(np.isnan(x), np.isnan(y)):
            return float("inf")
        x, y = np.nan_to_num(x), np.nan_to_num(y)
        worst = max(worst, float(np.max(np.abs(x - y)) / max(1.0, np.max(np.abs(x)))))
    return worst


def main():
    folder = sys.argv[1]
    details = "--details" in sys.argv
    rows = json.load(open(os.path.join(folder, "fixes.json")))
    originals = {}
    table = {}
    for row in rows:
        counts = table.setdefault(row["fix"], Counter())
        if "error" in row:
            counts["refused"] += 1
            if details:
                print("refused ", row["fix"], os.path.basename(row["model"]), row["error"])
            continue
        if not row["changes"]:
            counts["nothing to do"] += 1
            continue
        counts["changed"] += 1
        new = os.path.join(folder, row["file"])
        if row["model"] not in originals:
            originals[row["model"]] = checked(row["model"])
        verdict = checked(new)
        if verdict is None:
            counts["checker accepts"] += 1
        elif originals[row["model"]] is not None:
            counts["checker refuses both"] += 1
        else:
            counts["CHECKER REFUSES"] += 1
            print("checker ", row["file"], verdict)
        if row["after"] > row["before"] and row["fix"] in ("fold-constants", "prune"):
            counts["GREW"] += 1
        try:
            inputs = session(new).get_inputs()
        except Exception as error:
            try:
                session(row["model"])
                counts["DOES NOT LOAD"] += 1
                print("load    ", row["file"], str(error).splitlines()[0][:200])
            except Exception:
                counts["neither loads"] += 1
            continue
        for size in SIZES:
            try:
                feeds = feeds_for(inputs, size, 1, row.get("sizes", {}))
                before = run(row["model"], feeds)
                break
            except Exception as error:
                before = None
                reason = str(error).splitlines()[0][:120]
        if before is None:
            counts["original does not run on made-up inputs"] += 1
            if details:
                print("not run ", row["file"], reason)
            continue
        try:
            worst = max(difference(before, run(new, feeds)), 0.0)
            feeds = feeds_for(inputs, size, 2, row.get("sizes", {}))
            worst = max(worst, difference(run(row["model"], feeds), run(new, feeds)))
        except Exception as error:
            counts["DOES NOT RUN"] += 1
            print("run     ", row["file"], str(error).splitlines()[0][:200])
            continue
        if worst <= TOLERANCE:
            counts["equal outputs"] += 1
            row["worst"] = worst
        else:
            counts["DIFFERENT OUTPUTS"] += 1
            print("differs ", row["file"], worst)
    for fix, counts in table.items():
        worst = max([row.get("worst", 0.0) for row in rows if row["fix"] == fix], default=0.0)
        print(f"{fix:26}", ", ".join(f"{name} {count}" for name, count in counts.items()), f"(largest difference {worst:.1e})")


main()
