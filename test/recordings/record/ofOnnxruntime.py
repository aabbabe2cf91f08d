"""ONNX Runtime on the CPU: one model of one node for each operator, at the newest opset it runs; no slopes."""

import onnx
import onnxruntime
from onnx import TensorProto, helper

OPSET = 22
CALLS = (
    *((name, {}) for name in "Relu Sigmoid Tanh Softplus Softsign Mish Erf".split()),
    *((name, {}) for name in "LeakyRelu Elu Selu Celu HardSigmoid HardSwish ThresholdedRelu Gelu Shrink".split()),
    ("Gelu", {"approximate": "tanh"}),
    ("LeakyRelu", {"alpha": 0.3}),
    ("Elu", {"alpha": 0.5}),
    ("HardSigmoid", {"alpha": 0.25, "beta": 0.4}),
    ("ThresholdedRelu", {"alpha": 0.5}),
)


def header():
    how = f"onnxruntime {onnxruntime.__version__}, CPU, onnx {onnx.__version__}; version is the opset"
    return {"framework": "onnx", "version": str(OPSET), "backend": "", "how": how}


def calls():
    for name, parameters in CALLS:
        yield f"onnx:{name}", parameters, session_of(name, parameters)


def session_of(name, parameters):
    x, y = (helper.make_tensor_value_info(value, TensorProto.FLOAT, ["n"]) for value in "xy")
    graph = helper.make_graph([helper.make_node(name, ["x"], ["y"], **parameters)], name, [x], [y])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=10)
    return model.SerializeToString()


def run(model, array):
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    return session.run(None, {"x": array})[0], None
