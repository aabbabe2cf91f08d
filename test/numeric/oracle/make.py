"""Writes the bit tables of this folder: correctly rounded functions by mpmath, an independent oracle.

  python3 make.py [count per function and format] [folder]

Each line of FORMAT/FUNCTION.txt is an input pattern and the pattern of the correctly rounded value.
"""

import random
import struct
import sys
from fractions import Fraction

import mpmath
from mpmath import mp, mpf

FORMATS = {"f32": (24, -149, 128, ">f", ">I", 8), "f64": (53, -1074, 1024, ">d", ">Q", 16)}



def sigmoid(x):
    return 1 / (1 + mpmath.exp(-x))


def softplus(x):
    return mpmath.log1p(mpmath.exp(x))


def erfc(x):
    return mpmath.erfc(x) if x < 40 else mpf(0)


FUNCTIONS = {
    "exp": mpmath.exp,
    "expm1": mpmath.expm1,
    "log": mpmath.log,
    "log1p": mpmath.log1p,
    "sqrt": mpmath.sqrt,
    "sin": mpmath.sin,
    "cos": mpmath.cos,
    "sinh": mpmath.sinh,
    "cosh": mpmath.cosh,
    "tanh": mpmath.tanh,
    "sigmoid": sigmoid,
    "softplus": softplus,
    "erf": mpmath.erf,
    "erfc": erfc,
}
LOWEST = {"log": 0, "sqrt": 0, "log1p": -1}


def rounded(value, form):
    """The float nearest to an mpf, ties to even, as a pattern."""
    digits, lowest, top, _, _, width = FORMATS[form]
    sign, man, exp, size = value._mpf_
    signbit = sign << (width * 4 - 1)
    if man == 0:
        return signbit
    if exp + size > top + 4:
        return signbit | infinity(form)
    last = max(exp + size - digits, lowest)
    shift = last - exp
    if shift <= 0:
        whole = int(man) << -shift
    elif shift > size + 2:
        whole = 0
    else:
        whole, rest, half = int(man) >> shift, int(man) & ((1 << shift) - 1), 1 << (shift - 1)
        whole += rest > half or (rest == half and whole & 1)
    fraction = digits - 1
    bits = whole if last == lowest else whole + ((last - lowest) << fraction)
    return signbit | min(bits, infinity(form))


def infinity(form):
    digits, _, top, _, _, _ = FORMATS[form]
    return (2 * top - 1) << (digits - 1)


def from_bits(bits, form):
    _, _, _, floating, integer, _ = FORMATS[form]
    return struct.unpack(floating, struct.pack(integer, bits))[0]


def to_bits(x, form):
    _, _, _, floating, integer, _ = FORMATS[form]
    return struct.unpack(integer, struct.pack(floating, x))[0]


def inputs(form, count, rng):
    """Special values, every power of two, and random values of any size and of everyday size."""
    width = FORMATS[form][5] * 4
    yield from (0, 1, infinity(form) - 1)
    for k in range(-FORMATS[form][2] - 20, FORMATS[form][2], 3 if form == "f32" else 24):
        if 2.0**k:
            yield to_bits(2.0**k, form)
            yield to_bits(-(2.0**k), form)
    for i in range(count):
        everyday = rng.choice((1, 4, 20, 120, 800)) * rng.uniform(-1, 1)
        yield rng.getrandbits(width) if i % 2 else to_bits(everyday, form)


def tail(name, x):
    """Cancellation-free digits: enough for results near 0 of large or tiny arguments."""
    return max(200, 60 + 4 * abs(mpmath.frexp(x)[1])) if x else 200


def main(count, folder):
    for form in FORMATS:
        for name, function in FUNCTIONS.items():
            rng = random.Random(f"{name} {form}")
            with open(f"{folder}/{form}/{name}.txt", "w") as out:
                for bits in dict.fromkeys(inputs(form, count, rng)):
                    x = from_bits(bits, form)
                    if x != x or abs(x) == float("inf") or x < LOWEST.get(name, x):
                        continue
                    if name in ("log", "log1p") and x == LOWEST[name]:
                        continue
                    mp.prec = tail(name, x)
                    width = FORMATS[form][5]
                    out.write(f"{bits:0{width}x} {rounded(function(mpf(x)), form):0{width}x}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 400, sys.argv[2] if len(sys.argv) > 2 else ".")
