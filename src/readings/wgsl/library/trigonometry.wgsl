// Sine and cosine of numbers of any size, by the method of Payne and Hanek: "Radian reduction for
// trigonometric functions", ACM SIGNUM Newsletter 18 (1983). Integers are exact in WGSL.

// The bits of 2 / pi, after two words of zeros.
const TWO_OVER_PI: array<u32, 12> = array<u32, 12>(
  0u, 0u, 0xa2f9836eu, 0x4e441529u, 0xfc2757d1u, 0xf534ddc0u, 0xdb629599u,
  0x3c439041u, 0xfe5163abu, 0xdebbc561u, 0xb7246e3au, 0x424dd2e0u,
);

// v = (n + rest) pi / 2 with |rest| <= 1/2; only the last two bits of n matter.
struct Turned {
  n: u32,
  rest: Wide,
}

// 96 bits of a fraction of a turn, the highest word first; a whole turn is nothing.
struct Turn {
  a: u32,
  b: u32,
  c: u32,
}

// s + t, whole turns dropped.
fn addTurns(s: Turn, t: Turn) -> Turn {
  let c = s.c + t.c;
  let b = s.b + t.b;
  let fromC = select(0u, 1u, c < s.c);
  let fromB = select(0u, 1u, b < s.b || (b == 0xffffffffu && fromC == 1u));
  return Turn(s.a + t.a + fromB, b + fromC, c);
}

// The turn that adds up with t to a whole one.
fn negTurn(t: Turn) -> Turn {
  return addTurns(Turn(~t.a, ~t.b, ~t.c), Turn(0u, 0u, 1u));
}

// The 64 bits of a product, as two words.
fn product64(u: u32, v: u32) -> vec2u {
  let low = (u & 0xffffu) * (v & 0xffffu);
  let middle = (u >> 16u) * (v & 0xffffu) + (low >> 16u);
  let other = (u & 0xffffu) * (v >> 16u) + (middle & 0xffffu);
  let high = (u >> 16u) * (v >> 16u) + (middle >> 16u) + (other >> 16u);
  return vec2u(high, (other << 16u) | (low & 0xffffu));
}

// 32 bits of 2 / pi from a place on; its first bit has place 64.
fn bitsOfTwoOverPi(place: u32) -> u32 {
  let word = place / 32u;
  let shift = place % 32u;
  let next = select(TWO_OVER_PI[word + 1u] >> (32u - shift), 0u, shift == 0u);
  return (TWO_OVER_PI[word] << shift) | next;
}

// |v| 2 ** e 2 / pi quarters of a turn, with the sign of v: the places of 2 / pi that amount to
// whole turns are left out. For -1 <= e <= 150; what is below 2 ** -40 counts for nothing.
fn turnOf(v: f32, e: i32) -> Turn {
  let field = i32((bitcast<u32>(v) >> 23u) & 0xffu);
  let mantissa = (bitcast<u32>(v) & 0x7fffffu) | 0x800000u;
  let exponent = e + field - 127 - 23;
  let place = u32(clamp(exponent - 2 + 64, 0, 200));
  let low = product64(mantissa, bitsOfTwoOverPi(place + 96u));
  let third = product64(mantissa, bitsOfTwoOverPi(place + 64u));
  let second = product64(mantissa, bitsOfTwoOverPi(place + 32u));
  let first = product64(mantissa, bitsOfTwoOverPi(place));
  let partial = addTurns(Turn(first.y, second.y, third.y), Turn(second.x, third.x, low.x));
  let negative = v < 0.0;
  let turn = negTurn(partial);
  let counts = field > 0 && exponent - 2 + 64 >= 0;
  return Turn(
    select(0u, select(partial.a, turn.a, negative), counts),
    select(0u, select(partial.b, turn.b, negative), counts),
    select(0u, select(partial.c, turn.c, negative), counts),
  );
}

// The nearest quarter, and what is left of it as a fraction of a quarter; |v| < 1/2 is all left.
fn turnedOf(v: Wide) -> Turned {
  let whole = wideMul(v, Wide(1.27323949, 5.13651059e-8, -1));
  let turn = addTurns(turnOf(v.hi, v.e), turnOf(v.lo, v.e));
  let rounded = addTurns(turn, Turn(0x20000000u, 0u, 0u));
  let n = rounded.a >> 30u;
  let rest = addTurns(turn, negTurn(Turn(n << 30u, 0u, 0u)));
  let negative = rest.a >= 0x80000000u;
  let opposite = negTurn(rest);
  let a = select(rest.a, opposite.a, negative);
  let b = select(rest.b, opposite.b, negative);
  let c = select(rest.c, opposite.c, negative);
  let high = wideOf(exactSum(f32(a >> 8u), 0.0), 8 + 64 - 94);
  let middle = wideOf(exactSum(f32(((a & 0xffu) << 16u) | (b >> 16u)), 0.0), 48 - 94);
  let low = wideOf(exactSum(f32(((b & 0xffffu) << 8u) | (c >> 24u)), 0.0), 24 - 94);
  let size = wideAdd(wideAdd(high, middle), low);
  let small = v.e < -1;
  let left = wideWhere(small, whole, wideWhere(negative, wideNeg(size), size));
  return Turned(select(n, 0u, small), left);
}

// sin and cos of (n + rest) quarters: of r = rest pi / 2 by polynomials, relative error <= 2 ** -41.
fn sinOfTurned(n: u32, rest: Wide) -> Wide {
  let r = wideMul(rest, Wide(1.57079637, -4.37113883e-8, 0));
  let z = pairOf(wideMul(r, r));
  let sine = wideMul(r, wideOf(sinPolynomial(z), 0));
  let cosine = wideOf(cosPolynomial(z), 0);
  let value = wideWhere((n & 1u) == 0u, sine, cosine);
  return wideWhere((n & 2u) != 0u, wideNeg(value), value);
}

// sin(v), relative error <= 2 ** -41.
fn wideSin(v: Wide) -> Wide {
  let t = turnedOf(v);
  return wideWhere(v.e >= 150, wideUndefined(), sinOfTurned(t.n, t.rest));
}

// cos(v) = sin(v + pi / 2), relative error <= 2 ** -41.
fn wideCos(v: Wide) -> Wide {
  let t = turnedOf(v);
  return wideWhere(v.e >= 150, wideUndefined(), sinOfTurned(t.n + 1u, t.rest));
}
