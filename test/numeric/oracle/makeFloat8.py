"""Writes float8.txt: how ml_dtypes rounds float32 numbers to float8_e4m3fn and float8_e5m2.

  python3 makeFloat8.py [folder]

Each line is a float32 pattern and the patterns of the two results, widened to float32 again. The inputs are all
numbers of both types, the midpoints between neighbours, and the float32 neighbours of all of these.
"""

import sys
from pathlib import Path

import ml_dtypes
import numpy

TYPES = (ml_dtypes.float8_e4m3fn, ml_dtypes.float8_e5m2)


def numbers(dtype):
    every = numpy.arange(256, dtype=numpy.uint8).view(dtype).astype(numpy.float32)
    return numpy.unique(every[numpy.isfinite(every)])


def inputs():
    for dtype in TYPES:
        own = numbers(dtype)
        for x in numpy.concatenate([own, (own[1:] + own[:-1]) / 2, [464, -464, 61440, -61440]]).astype(numpy.float32):
            yield from (x, numpy.nextafter(x, numpy.float32(-9e9)), numpy.nextafter(x, numpy.float32(9e9)))
    yield from (numpy.float32(x) for x in ("-0", "inf", "-inf", "nan", "1e-45"))


def pattern(x):
    return "7fc00000" if numpy.isnan(x) else f"{numpy.float32(x).view(numpy.uint32):08x}"


def line(x):
    return " ".join(pattern(y) for y in (x, *(numpy.float32(x.astype(dtype)) for dtype in TYPES)))


if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent)
    lines = sorted({line(x) for x in inputs()})
    (folder / "float8.txt").write_text("\n".join(lines) + "\n")
