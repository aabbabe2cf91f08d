"""PyTorch on the CPU: functions of torch.nn.functional, slopes by autograd of the sum."""

import torch
import torch.nn.functional as F

NAMES = (
    "relu relu6 leaky_relu elu selu celu gelu silu mish softplus softsign hardtanh hardsigmoid hardswish "
    "logsigmoid sigmoid tanh tanhshrink softshrink hardshrink"
).split()
VARIANTS = (
    ("gelu", {"approximate": "tanh"}),
    ("leaky_relu", {"negative_slope": 0.3}),
    ("elu", {"alpha": 0.5}),
    ("celu", {"alpha": 0.5}),
    ("softplus", {"beta": 2.0, "threshold": 10.0}),
    ("threshold", {"threshold": 0.5, "value": -1.0}),
)


def header():
    torch.set_num_threads(1)
    how = f"torch {torch.__version__}, 1 thread, {torch.backends.cpu.get_cpu_capability()}"
    return {"framework": "torch", "version": torch.__version__.split("+")[0], "backend": "", "how": how}


def calls():
    for name, parameters in [*((name, {}) for name in NAMES), *VARIANTS]:
        function = getattr(F, name)
        yield f"torch.nn.functional.{name}", parameters, lambda x, f=function, p=parameters: f(x, **p)


def run(function, array):
    x = torch.tensor(array, requires_grad=True)
    y = function(x)
    y.sum().backward()
    return y.detach().numpy(), x.grad.numpy()
