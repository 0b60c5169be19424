"""Facts of other tools about models, for scripts/agreement.mts to compare with: onnx.shape_inference, real runs, the standard's node tests.

    python scripts/agreement.py OUT_FOLDER [--models-only] [MODEL...]

Needs onnx and numpy; onnxruntime for real runs. Writes the operator tests of the onnx package as models in two variants (inputs as
inputs, small inputs as constants), and one facts.json.
"""

import json
import os
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper, shape_inference

LARGEST_CONSTANT = 512


def type_of(value_type):
    """[elem_type, dims or None], dims as number, name or None; None for what is no tensor."""
    if not value_type.HasField("tensor_type"):
        return None
    tensor = value_type.tensor_type
    if not tensor.HasField("shape"):
        return [tensor.elem_type, None]
    dims = []
    for dim in tensor.shape.dim:
        dims.append(dim.dim_value if dim.HasField("dim_value") else dim.dim_param or None)
    return [tensor.elem_type, dims]


def stripped(model):
    """The model without the types it declares for anything but its inputs."""
    copy = onnx.ModelProto()
    copy.CopyFrom(model)
    del copy.graph.value_info[:]
    for output in copy.graph.output:
        if output.type.HasField("tensor_type"):
            output.type.tensor_type.ClearField("shape")
            output.type.tensor_type.elem_type = 0
    return copy


def inferred(model):
    try:
        result = shape_inference.infer_shapes(model, data_prop=True)
    except Exception as error:
        return {}, str(error).splitlines()[0]
    facts = {}
    for value in list(result.graph.value_info) + list(result.graph.output):
        found = type_of(value.type)
        if found is not None and found[0] != 0:
            facts[value.name] = found
    return facts, None


def node_tests(folder, facts):
    from onnx.backend.test.loader import load_model_tests

    for case in load_model_tests(kind="node"):
        model = case.model
        if model is None:
            model = onnx.load(os.path.join(case.model_dir, "model.onnx"))
        data_sets = case.data_sets or loaded(case.model_dir, model)
        if not data_sets:
            continue
        inputs, outputs = data_sets[0]
        plain = stripped(model)
        save(folder, f"{case.name}.onnx", plain)
        found, error = inferred(plain)
        facts["node"][case.name] = {
            "ops": sorted({node.op_type for node in model.graph.node}),
            "domains": sorted({node.domain for node in model.graph.node}),
            "onnx": found,
            "error": error,
            "real": real_outputs(model, outputs),
        }
        constants = stripped(model)
        moved = False
        for value, array in zip(list(constants.graph.input), inputs):
            array = array if isinstance(array, TensorProto) else to_proto(array)
            if array is None or np.prod(array.dims, initial=1) > LARGEST_CONSTANT:
                continue
            array.name = value.name
            constants.graph.initializer.append(array)
            constants.graph.input.remove(value)
            moved = True
        if moved:
            save(folder, f"{case.name}.constants.onnx", constants)


def to_proto(array):
    if isinstance(array, np.ndarray) or np.isscalar(array):
        try:
            return numpy_helper.from_array(np.asarray(array))
        except Exception:
            return None
    return None


def loaded(folder, model):
    import glob

    sets = []
    for data in sorted(glob.glob(os.path.join(folder, "test_data_set_*"))):
        pair = []
        for kind, values in (("input", model.graph.input), ("output", model.graph.output)):
            items = []
            for index, value in enumerate(values):
                path = os.path.join(data, f"{kind}_{index}.pb")
                items.append(read_tensor(path) if value.type.HasField("tensor_type") else None)
            pair.append(items)
        sets.append(pair)
    return sets


def read_tensor(path):
    tensor = TensorProto()
    try:
        with open(path, "rb") as file:
            tensor.ParseFromString(file.read())
        return tensor
    except Exception:
        return None


def real_outputs(model, outputs):
    found = {}
    for value, array in zip(model.graph.output, outputs):
        if isinstance(array, TensorProto):
            found[value.name] = [array.data_type, list(array.dims)]
        elif isinstance(array, (np.ndarray, np.generic)):
            declared = type_of(value.type)
            found[value.name] = [declared[0] if declared else 0, list(np.asarray(array).shape)]
    return found


def save(folder, name, model):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(model.SerializeToString())


# First size and step of what open sizes are set to, tried one after another: some models need sizes that 32 divides, or a single row.
SIZES = [(2, 1), (8, 8), (32, 32), (1, 31), (1, 0), (64, 0)]


def run_everything(path, model):
    """Shapes and types of all values in one run of ONNX Runtime, symbolic sizes set to numbers that are told apart where the model bears it."""
    import onnxruntime as ort

    ort.set_default_logger_severity(4)
    extended = onnx.ModelProto()
    extended.CopyFrom(model)
    given = {value.name for value in extended.graph.output}
    for node in extended.graph.node:
        for name in node.output:
            if name and name not in given:
                extended.graph.output.append(onnx.ValueInfoProto(name=name))
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.intra_op_num_threads = 1
    here = os.getcwd()
    os.chdir(os.path.dirname(os.path.abspath(path)))
    try:
        session = ort.InferenceSession(extended.SerializeToString(), options, providers=["CPUExecutionProvider"])
        for number, (first, step) in enumerate(SIZES):
            dims, feeds = feeds_for(session, first, step)
            try:
                results = session.run(None, feeds)
                break
            except Exception:
                if not dims or number + 1 == len(SIZES):
                    raise
        names = [output.name for output in session.get_outputs()]
    finally:
        os.chdir(here)
    found = {name: array for name, array in zip(names, results) if isinstance(array, np.ndarray)}
    return {
        "dims": dims,
        "shapes": {name: list(array.shape) for name, array in found.items()},
        "types": {name: type_number(array.dtype) for name, array in found.items()},
    }


def feeds_for(session, first, step):
    dims, feeds = {}, {}
    for value in session.get_inputs():
        shape = []
        for axis, dim in enumerate(value.shape):
            if isinstance(dim, int):
                shape.append(dim)
            else:
                # Heights and widths of pictures: below some size layers run out of pixels.
                is_picture = len(value.shape) == 4 and axis >= 2
                size = 64 + 32 * len(dims) if is_picture else first + step * len(dims)
                # Some exporters name every size that they do not know `?`.
                key = dim if dim and not dim.startswith("?") else f"{value.name}.{axis}"
                shape.append(dims.setdefault(key, size))
        kind = value.type[7:-1]
        kinds = {"float": np.float32, "double": np.float64, "float16": np.float16, "bool": np.bool_, "string": object}
        dtype = kinds.get(kind) or getattr(np, kind)
        feeds[value.name] = np.full(shape, "a", object) if dtype is object else np.ones(shape, dtype)
    return dims, feeds


def type_number(dtype):
    """A numpy type as a number of TensorProto.DataType; 0 where numpy has a stand-in for a type that it does not know."""
    if dtype.kind in "OU":
        return TensorProto.STRING
    try:
        return helper.np_dtype_to_tensor_dtype(dtype)
    except Exception:
        return 0


def main():
    folder, models = sys.argv[1], [item for item in sys.argv[2:] if item != "--models-only"]
    os.makedirs(os.path.join(folder, "node"), exist_ok=True)
    facts = {"versions": {"onnx": onnx.__version__}, "node": {}, "models": {}}
    try:
        import onnxruntime

        facts["versions"]["onnxruntime"] = onnxruntime.__version__
    except ImportError:
        print("onnxruntime is not installed: no real runs")
    if "--models-only" not in sys.argv:
        node_tests(os.path.join(folder, "node"), facts)
    for path in models:
        name = os.path.basename(path)
        try:
            model = onnx.load(path, load_external_data=False)
        except Exception as error:
            facts["models"][name] = {"error": str(error).splitlines()[0]}
            continue
        plain = stripped(model)
        save(folder, name, plain)
        found, error = inferred(plain)
        entry = {"onnx": found, "error": error}
        try:
            entry["run"] = run_everything(path, model)
        except Exception as error:
            entry["runError"] = str(error).splitlines()[0][:200]
        facts["models"][name] = entry
    with open(os.path.join(folder, "facts.json"), "w") as file:
        json.dump(facts, file)
    print(f"{len(facts['node'])} node tests, {len(facts['models'])} models in {folder}")


main()
