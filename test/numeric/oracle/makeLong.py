"""Writes long.txt: digests of 100,000 correctly rounded values per function and format, by mpmath.

  nice python3 makeLong.py [file]

The inputs come from a generator that the test repeats (`inputsOf` in long.ts): patterns of every
size and values of everyday size, by turns. A line is a function, a format, and one FNV-1a digest
of the output patterns for each block of 1,000 inputs.
"""

import struct
import sys

from make import FORMATS, FUNCTIONS, LOWEST, from_bits, rounded
from mpmath import mp, mpf

COUNT, BLOCK = 100_000, 1_000


def random32(seed):
    """Mulberry32, as 32-bit integers."""
    state = seed
    while True:
        state = (state + 0x6D2B79F5) & 0xFFFFFFFF
        mixed = ((state ^ (state >> 15)) * (state | 1)) & 0xFFFFFFFF
        mixed ^= (mixed + ((mixed ^ (mixed >> 7)) * (mixed | 61))) & 0xFFFFFFFF
        yield mixed ^ (mixed >> 14)


def inputs(form):
    """Odd turns: any pattern. Even turns: an integer within ±2³¹ scaled by 2⁻²⁵ to 2⁻³²."""
    draw = random32(0x0AC71E).__next__
    for turn in range(COUNT):
        if turn % 2:
            bits = draw() if form == "f32" else draw() << 32 | draw()
            yield from_bits(bits, form)
        else:
            value = (draw() - 2**31) * 2.0 ** -(25 + turn // 2 % 8)
            yield struct.unpack(">f", struct.pack(">f", value))[0] if form == "f32" else value


def value_bits(name, x, form):
    """A fixed pattern stands for inputs without a value."""
    if x != x or abs(x) == float("inf") or x < LOWEST.get(name, x):
        return 0
    if name in ("log", "log1p") and x == LOWEST[name]:
        return 0
    return rounded(FUNCTIONS[name](mpf(x)), form)


def digest(patterns, form):
    state = 0x811C9DC5
    for bits in patterns:
        for byte in bits.to_bytes(FORMATS[form][5] // 2, "big"):
            state = ((state ^ byte) * 0x01000193) & 0xFFFFFFFF
    return f"{state:08x}"


def main(file):
    mp.prec = 160
    with open(file, "w") as out:
        for form in FORMATS:
            xs = list(inputs(form))
            for name in FUNCTIONS:
                blocks = [xs[i : i + BLOCK] for i in range(0, COUNT, BLOCK)]
                digests = [digest([value_bits(name, x, form) for x in block], form) for block in blocks]
                out.write(f"{name} {form} {' '.join(digests)}\n")
                out.flush()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "long.txt")
