"""Write the operator tables of the runtimes that publish theirs: src/onnx/runtimes/tables/*.json.

Run with Python, onnx and onnxruntime installed:

    python scripts/runtime-tables.py cpu                                   kernels of the installed onnxruntime
    python scripts/runtime-tables.py mobile                                lists of the installed onnxruntime's usability checker
    python scripts/runtime-tables.py web FOLDER VERSION                    FOLDER holds webgpu-operators.md and webnn-operators.md of ONNX Runtime Web
    python scripts/runtime-tables.py tensorrt operators.md VERSION         of github.com/onnx/onnx-tensorrt
    python scripts/runtime-tables.py esp-dl operator_support_state.md VERSION   of github.com/espressif/esp-dl
    python scripts/runtime-tables.py onnx2c graph.cc VERSION               of github.com/kraiskil/onnx2c

A kernel is written as the versions it is for and, after a blank, the data types of its inputs: `13+ f32 f64|i64` takes 32- and
64-bit floats as the first input and 64-bit integers as each later one.
"""

import json
import re
import sys
from pathlib import Path

TABLES = Path(__file__).resolve().parent.parent / "src/onnx/runtimes/tables"
SHORT = {
    "tensor(float)": "f32", "tensor(double)": "f64", "tensor(float16)": "f16", "tensor(bfloat16)": "bf16",
    "tensor(bool)": "b", "tensor(string)": "s", "tensor(float8e4m3fn)": "f8a", "tensor(float8e4m3fnuz)": "f8b",
    "tensor(float8e5m2)": "f8c", "tensor(float8e5m2fnuz)": "f8d",
} | {f"tensor({sign}int{bits})": f"{letter}{bits}" for sign, letter in (("", "i"), ("u", "u")) for bits in (2, 4, 8, 16, 32, 64)}


def write(name, content):
    path = TABLES / f"{name}.json"
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n")
    print(f"{path}: {len(content['operators'])} operators")


def kernel_rows(by_version):
    """One text per kernel; kernels of the same versions that differ in the types of one input only become one."""
    rows = []
    for versions, kernels in sorted(by_version.items(), key=lambda item: int(re.match(r"\d+", item[0])[0])):
        merged = []
        for types in kernels:
            for other in merged:
                different = [i for i in range(len(types)) if len(types) != len(other) or types[i] != other[i]]
                if len(types) == len(other) and len(different) <= 1:
                    for i in different:
                        other[i] = " ".join(sorted({*other[i].split(), *types[i].split()}))
                    break
            else:
                merged.append(list(types))
        rows += [f"{versions} {'|'.join(types)}".strip() for types in merged]
    return rows


def cpu():
    import onnx
    import onnxruntime
    from onnxruntime.capi import onnxruntime_pybind11_state as state

    schemas = {}
    for schema in state.get_all_operator_schema():
        schemas.setdefault((schema.domain, schema.name), []).append(schema)
    operators = {}
    for kernel in state.get_all_opkernel_def():
        if kernel.provider != "CPUExecutionProvider" or kernel.domain == "com.microsoft.nchwc":
            continue
        since, until = kernel.version_range
        named = [s for s in schemas.get((kernel.domain, kernel.op_name), []) if s.since_version <= since]
        schema = max(named, key=lambda s: s.since_version, default=None)
        types = []
        for formal in schema.inputs if schema else []:
            allowed = kernel.type_constraints.get(formal.typeStr)
            if allowed is None:
                allowed = [formal.typeStr] if formal.typeStr.startswith("tensor(") else []
            types.append(" ".join(sorted(SHORT[t] for t in allowed if t in SHORT)) or "?")
        while len(types) > 1 and types[-1] == types[-2]:
            types.pop()
        versions = f"{since}+" if until >= 2**31 - 1 else f"{since}" if since == until else f"{since}-{until}"
        name = kernel.op_name if kernel.domain == "" else f"{kernel.domain}:{kernel.op_name}"
        rows = operators.setdefault(name, {}).setdefault(versions, [])
        if types not in rows:
            rows.append(types)
    # Operators without a kernel that ONNX Runtime replaces by the body that the standard gives them.
    bodies = {}
    for schema in onnx.defs.get_all_schemas_with_history():
        if schema.domain in ("", "ai.onnx.ml") and (schema.has_function or schema.has_context_dependent_function):
            name = schema.name if schema.domain == "" else f"{schema.domain}:{schema.name}"
            bodies.setdefault(name, []).append(schema.since_version)
    version = onnxruntime.__version__
    write("onnxruntime-cpu", {
        "$comment": "Made by scripts/runtime-tables.py. Kernels by operator: versions and types of the inputs.",
        "version": f"ONNX Runtime {version}",
        "source": f"kernel registry of the Python package onnxruntime {version} (get_all_opkernel_def)",
        "operators": {name: kernel_rows(versions) for name, versions in sorted(operators.items())},
        "bodies": {name: sorted(versions) for name, versions in sorted(bodies.items())},
    })


def mobile():
    import onnxruntime

    folder = Path(onnxruntime.__file__).parent / "tools/mobile_helpers"
    version = onnxruntime.__version__
    for name in ("nnapi", "coreml_neuralnetwork", "coreml_mlprogram"):
        stem = name.replace("coreml_", "coreml_supported_") if name.startswith("coreml") else "nnapi_supported"
        operators = {}
        for line in (folder / f"{stem}_ops.md").read_text().splitlines():
            row = re.match(r"\|([\w.]+)[:.](\w+)\|(.*)\|$", line)
            if row:
                # Two slips of the lists, mended here: `Argmax`, and a dot where the colon should be (`ai.onnx.ReduceSum`).
                operator = "ArgMax" if row[2] == "Argmax" else row[2]
                full = operator if row[1] == "ai.onnx" else f"{row[1]}:{operator}"
                operators[full] = re.sub(r"\[(.*?)\]\(.*?\)", r"\1", row[3].replace("<br/>", " "))
        write(f"usability-{name.replace('_', '-')}", {
            "$comment": "Made by scripts/runtime-tables.py. Operators and caveats as ONNX Runtime's usability checker lists them.",
            "version": f"ONNX Runtime {version}",
            "source": f"onnxruntime {version}: tools/mobile_helpers/{stem}_ops.md, two slips mended",
            "operators": dict(sorted(operators.items())),
        })


def web(folder, version):
    for name in ("webgpu", "webnn"):
        operators = {}
        for line in (Path(folder) / f"{name}-operators.md").read_text().splitlines():
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if len(cells) < 3 or not re.match(r"\w+$", cells[0]) or "(" not in cells[1]:
                continue
            for domain, versions in re.findall(r"([\w.]+)\(([^)]*)\)", cells[1]):
                if domain == "com.ms.internal.nhwc":
                    continue
                full = cells[0] if domain == "ai.onnx" else f"{domain}:{cells[0]}"
                operators[full] = {"versions": versions.replace(" ", ""), "note": cells[-1]}
        write(name, {
            "$comment": "Made by scripts/runtime-tables.py. Versions of operators, and what the page says of them.",
            "version": version,
            "source": f"ONNX Runtime: js/web/docs/{name}-operators.md",
            "operators": dict(sorted(operators.items())),
        })


def tensorrt(file, version):
    operators = {}
    for line in Path(file).read_text().splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) >= 2 and cells[1] == "Y" and re.match(r"\w+$", cells[0]):
            operators[cells[0]] = {
                "types": cells[2] if len(cells) > 2 else "",
                "note": re.sub(r"<br ?/>", " ", cells[3]).replace("`", "") if len(cells) > 3 else "",
            }
    write("tensorrt", {
        "$comment": "Made by scripts/runtime-tables.py. Operators that TensorRT's ONNX parser takes, their types and restrictions.",
        "version": version,
        "source": "github.com/onnx/onnx-tensorrt: docs/operators.md",
        "operators": dict(sorted(operators.items())),
    })


def esp_dl(file, version):
    operators = {}
    for line in Path(file).read_text().splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        name = re.match(r"(\w+)\[", cells[0])
        if name and len(cells) >= 5:
            types = [t for t, cell in zip(("int8", "int16", "float32"), cells[1:4]) if cell == "&#10004;"]
            operators[name[1]] = {"types": " ".join(types), "note": cells[4]}
    write("esp-dl", {
        "$comment": "Made by scripts/runtime-tables.py. Operators of ESP-DL, their types and restrictions.",
        "version": version,
        "source": "github.com/espressif/esp-dl: operator_support_state.md",
        "operators": dict(sorted(operators.items())),
    })


def onnx2c(file, version):
    names = re.findall(r'opName == "(\w+)"', Path(file).read_text())
    write("onnx2c", {
        "$comment": "Made by scripts/runtime-tables.py. Operators that onnx2c turns into C.",
        "version": version,
        "source": "github.com/kraiskil/onnx2c: src/graph.cc",
        "operators": sorted(names),
    })


if __name__ == "__main__":
    command, *rest = sys.argv[1:] or ["help"]
    known = {"cpu": cpu, "mobile": mobile, "web": web, "tensorrt": tensorrt, "esp-dl": esp_dl, "onnx2c": onnx2c}
    if command not in known:
        sys.exit(__doc__)
    known[command](*rest)
