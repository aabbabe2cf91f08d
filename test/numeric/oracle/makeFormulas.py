"""Writes FORMAT/formulas.txt: whole formulas evaluated by mpmath with 3,000 digits, correctly rounded.

  python3 makeFormulas.py [count per formula] [folder]

A line without a leading blank is a formula, the lines below it are input and value patterns.
A value of zero has no sign here: mpmath loses it where a term vanishes.
"""

import random
import re
import sys

import mpmath
from make import from_bits, infinity, rounded, to_bits
from mpmath import mp, mpf

FORMULAS = [
    "1 / (1 + exp(-x))",
    "x / (1 + exp(-x))",
    "log(1 + exp(x))",
    "-log(1 + exp(-x))",
    "x * tanh(log(1 + exp(x)))",
    "exp(x) - 1",
    "1.0507009873554805 * 1.6732632423543772 * (exp(x) - 1)",
    "x / (1 + abs(x))",
    "0.5 * x * (1 + erf(x / sqrt(2)))",
    "0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x ** 3)))",
    "0.5 * (x + sqrt(x * x + 4))",
    "1 - tanh(x) * tanh(x)",
    "x - tanh(x)",
    "1.7159 * tanh(0.6666666 * x)",
    "0.2 * x + 0.5",
    "clip(0.2 * x + 0.5, 0, 1)",
    "maximum(x, 0) + 0.3 * minimum(x, 0)",
    "where(x > 0, x, 0.1 * x)",
    "x * sigmoid(1.702 * x)",
    "softplus(x) - x",
    "(1 - exp(-x)) / (1 + exp(-x))",
    "sin(x) / x + cos(x)",
    "exp(x) * (x > 0) + (x <= 0) * cosh(x)",
    "log1p(abs(x)) * sign(x)",
    "(x ** 2 + x) / (1 + x ** 4)",
]


def clip(x, low, high):
    return min(max(x, low), high)


NAMES = {
    "exp": mpmath.exp, "log": mpmath.log, "tanh": mpmath.tanh, "erf": mpmath.erf, "sqrt": mpmath.sqrt,
    "sin": mpmath.sin, "cos": mpmath.cos, "cosh": mpmath.cosh, "log1p": lambda u: mpmath.log(1 + u),
    "abs": abs, "sign": mpmath.sign, "maximum": max, "minimum": min, "clip": clip,
    "where": lambda c, a, b: a if c else b,
    "sigmoid": lambda u: 1 / (1 + mpmath.exp(-u)), "softplus": lambda u: mpmath.log(1 + mpmath.exp(u)),
}


def inputs(form, count, rng):
    for x in (0.5, -0.5, 1.0, 2.5, -2.5, 3.0, 88.5, -88.5, 104.0, -104.0, -1e30, 1e30, -1e-30):
        yield to_bits(x, form)
    for i in range(count):
        width = 32 if form == "f32" else 64
        everyday = rng.choice((1, 4, 20, 120, 800)) * rng.uniform(-1, 1)
        yield rng.getrandbits(width) if i % 2 else to_bits(everyday, form)


def main(count, folder):
    mp.prec = 9000
    for form in ("f32", "f64"):
        rng = random.Random(form)
        with open(f"{folder}/{form}/formulas.txt", "w") as out:
            for formula in FORMULAS:
                out.write(formula + "\n")
                exact = re.sub(r"(?<![\w.])(\d+(\.\d+)?)", r"mpf('\1')", formula)
                exact = re.sub(r"\*\* mpf\('(\d)'\)", r"** \1", exact)
                for bits in dict.fromkeys(inputs(form, count, rng)):
                    x = from_bits(bits, form)
                    if x != x or abs(x) == float("inf"):
                        continue
                    value = eval(exact, {"mpf": mpf, "pi": mp.pi, "x": mpf(x), **NAMES})
                    width = 8 if form == "f32" else 16
                    out.write(f" {bits:0{width}x} {rounded(mpf(value), form):0{width}x}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40, sys.argv[2] if len(sys.argv) > 2 else ".")
