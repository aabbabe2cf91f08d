#!/usr/bin/env python3
"""The polynomials of the WGSL library: Chebyshev interpolants, each coefficient as hi + lo of two float32.

    python3 scripts/polynomials.py          writes src/readings/wgsl/library/polynomials.wgsl
Needs mpmath.
"""
import struct
from pathlib import Path

from mpmath import atanh, cos, erf, erfc, exp, expm1, log, mp, mpf, pi, sin, sqrt

mp.dps = 60
TARGET = Path(__file__).parent.parent / "src/readings/wgsl/library/polynomials.wgsl"


def interpolant(f, low, high, degree):
    """The polynomial through f at the Chebyshev nodes of [low, high], lowest power first."""
    count = degree + 1
    nodes = [(low + high) / 2 + (high - low) / 2 * cos(pi * (2 * k + 1) / (2 * count)) for k in range(count)]
    newton = [f(node) for node in nodes]
    for j in range(1, count):
        for i in range(count - 1, j - 1, -1):
            newton[i] = (newton[i] - newton[i - 1]) / (nodes[i] - nodes[i - j])
    powers = [newton[-1]]
    for i in range(count - 2, -1, -1):
        powers = [a - nodes[i] * b for a, b in zip([mpf(0)] + powers, powers + [mpf(0)])]
        powers[0] += newton[i]
    return powers


def error(f, powers, low, high, weight):
    """log2 of the largest weighted error on a grid."""
    grid = [low + (high - low) * mpf(2 * i + 1) / 2000 for i in range(1000)]
    value = lambda v: sum(c * v**k for k, c in enumerate(powers))
    return log(max(abs((value(v) - f(v)) * weight(v)) for v in grid), 2)


def float32(value):
    """The float32 nearest to an mpf."""
    return struct.unpack("f", struct.pack("f", float(value)))[0]


def literal(value):
    return f"{value:.9g}" if "." in f"{value:.9g}" or "e" in f"{value:.9g}" else f"{value:.9g}.0"


def function(name, variable, law, powers, pairs, bound):
    """WGSL of Horner's rule: `pairs` coefficients of the lowest powers as pairs, the rest, or all, as float32."""
    argument = f"{variable}.hi" if pairs > 0 else variable
    tail = [literal(float32(c)) for c in powers[pairs:]]
    text = tail[-1]
    for coefficient in reversed(tail[:-1]):
        text = f"fma({text}, {argument}, {coefficient})"
    if pairs == 0:
        return f"// {law}, error {bound}.\nfn {name}({variable}: f32) -> f32 {{\n  return {text};\n}}"
    lines = [f"// {law}, error {bound}.", f"fn {name}({variable}: Pair) -> Pair {{"]
    lines.append("  var p = Pair(" + text + ", 0.0);")
    for c in reversed(powers[:pairs]):
        hi = float32(c)
        lines.append(f"  p = pairStep(p, {variable}, Pair({literal(hi)}, {literal(float32(c - mpf(hi)))}));")
    return "\n".join(lines + ["  return orderedSum(p.hi, p.lo);", "}"])


def scaled_erfc(u):
    """e ** (u ** 2) erfc(u), from its asymptotic series where the product would cancel."""
    if u < 200:
        return exp(u * u) * erfc(u)
    term = total = mpf(1)
    for k in range(1, 25):
        term *= -(2 * k - 1) / (2 * u * u)
        total += term
    return total / (u * sqrt(pi))


def tail_argument(s):
    return (4 + mpf(5) / 2 * s) / (1 - s)


HALF_LN2 = log(mpf(2)) / 2 * mpf("1.0001")
LARGEST_S2 = ((sqrt(2) - 1) / (sqrt(2) + 1)) ** 2 * mpf("1.001")
EIGHTH_TURN2 = (pi / 4) ** 2 * mpf("1.001")

POLYNOMIALS = [
    ("expPolynomial", "r", "(e ** r - 1 - r) / r ** 2 for |r| <= ln(2) / 2",
     lambda r: (expm1(r) - r) / r**2 if abs(r) > 1e-9 else mpf(1) / 2 + r / 6, -HALF_LN2, HALF_LN2, 8, 5, lambda r: abs(r)),
    ("logPolynomial", "z", "(atanh(s) / s - 1) / z, z = s ** 2, for |s| <= (sqrt(2) - 1) / (sqrt(2) + 1)",
     lambda z: (atanh(sqrt(z)) / sqrt(z) - 1) / z, mpf(0), LARGEST_S2, 6, 3, lambda z: z),
    ("erfPolynomial", "z", "erf(u) / u, z = u ** 2, for |u| <= 0.75",
     lambda z: erf(sqrt(z)) / sqrt(z), mpf(0), mpf("0.5626"), 8, 7, lambda z: mpf(1)),
    ("erfcPolynomial", "s", "(u + 5/2) e ** (u ** 2) erfc(u), s = (u - 4) / (u + 5/2), for u >= 0.75",
     lambda s: (tail_argument(s) + mpf(5) / 2) * scaled_erfc(tail_argument(s)), mpf(-1), mpf(1), 16, 12, lambda s: mpf(1)),
    ("expTail", "r", "(e ** r - 1 - r - r ** 2 / 2) / r ** 3 for |r| <= ln(2) / 2",
     lambda r: (expm1(r) - r - r * r / 2) / r**3 if abs(r) > 1e-6 else mpf(1) / 6 + r / 24, -HALF_LN2, HALF_LN2, 4, 0, lambda r: r**2),
    ("logTail", "z", "(atanh(s) / s - 1) / z, z = s ** 2, for |s| <= (sqrt(2) - 1) / (sqrt(2) + 1)",
     lambda z: (atanh(sqrt(z)) / sqrt(z) - 1) / z, mpf(0), LARGEST_S2, 3, 0, lambda z: z),
    ("shortErfPolynomial", "z", "erf(u) / u, z = u ** 2, for |u| <= 0.75",
     lambda z: erf(sqrt(z)) / sqrt(z), mpf(0), mpf("0.5626"), 7, 3, lambda z: mpf(1)),
    ("shortErfcPolynomial", "s", "(u + 5/2) e ** (u ** 2) erfc(u), s = (u - 4) / (u + 5/2), for u >= 0.75",
     lambda s: (tail_argument(s) + mpf(5) / 2) * scaled_erfc(tail_argument(s)), mpf(-1), mpf(1), 12, 4, lambda s: mpf(2)),
    ("tanhGapPolynomial", "z", "(1 - tanh(u) / u) / z, z = u ** 2, for |u| <= 0.5",
     lambda z: (1 - mp.tanh(sqrt(z)) / sqrt(z)) / z, mpf(0), mpf("0.2501"), 8, 6, lambda z: mpf(3)),
    ("sinPolynomial", "z", "sin(r) / r, z = r ** 2, for |r| <= pi / 4",
     lambda z: sin(sqrt(z)) / sqrt(z), mpf(0), EIGHTH_TURN2, 5, 4, lambda z: mpf(1)),
    ("cosPolynomial", "z", "cos(r), z = r ** 2, for |r| <= pi / 4",
     lambda z: cos(sqrt(z)), mpf(0), EIGHTH_TURN2, 6, 5, lambda z: mpf(1)),
]

HEADER = """// Polynomials, as scripts/polynomials.py writes them: Chebyshev interpolants by Horner's rule.
// Coefficients that matter beyond 24 bits are pairs hi + lo.
// The error named is of the interpolant, relative to the result that it serves."""


def main():
    blocks = [HEADER]
    for name, variable, law, f, low, high, degree, pairs, weight in POLYNOMIALS:
        powers = interpolant(f, low, high, degree)
        bound = error(f, powers, low, high, weight)
        size = max(abs(low), abs(high))
        print(name, mp.nstr(bound, 5), [mp.nstr(log(abs(c) * size**k, 2), 4) for k, c in enumerate(powers)])
        blocks.append(function(name, variable, law, powers, pairs, f"2 ** {int(bound)}"))
    TARGET.write_text("\n\n".join(blocks) + "\n")


main()
