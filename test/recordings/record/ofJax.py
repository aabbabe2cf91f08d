"""JAX on the CPU: functions of jax.nn, slopes by jax.vmap(jax.grad)."""

import jax
import jax.numpy as jnp

NAMES = (
    "relu relu6 leaky_relu elu selu celu gelu silu mish softplus soft_sign hard_tanh hard_sigmoid hard_swish "
    "log_sigmoid sigmoid squareplus sparse_plus sparse_sigmoid"
).split()
VARIANTS = (
    ("gelu", {"approximate": False}),
    ("leaky_relu", {"negative_slope": 0.3}),
    ("elu", {"alpha": 0.5}),
    ("celu", {"alpha": 0.5}),
    ("squareplus", {"b": 1.0}),
)


def header():
    return {"framework": "jax", "version": jax.__version__, "backend": "", "how": f"jax {jax.__version__}, CPU"}


def calls():
    for name, parameters in [*((name, {}) for name in NAMES), *VARIANTS]:
        function = getattr(jax.nn, name)
        yield f"jax.nn.{name}", parameters, lambda x, f=function, p=parameters: f(x, **p)


def run(function, array):
    x = jnp.asarray(array)
    return function(x), jax.vmap(jax.grad(function))(x)
