// Double-float arithmetic: a Pair is the unevaluated sum hi + lo of two float32, about 48 bits.
// With u = 2 ** -24, |lo| <= u |hi|. Laws and bounds: Joldes, Muller, Popescu, "Tight and rigorous
// error bounds for basic building blocks of double-word arithmetic", ACM TOMS 44 (2017).
// Pairs hold numbers of moderate size, so nothing here overflows or is flushed to zero.
struct Pair {
  hi: f32,
  lo: f32,
}

// v itself. The zero comes from a buffer, so no compiler can rearrange what stands on both sides:
// (1 + v) - 1 would become v, and the rounding error that an exact sum is after would be lost.
fn keep(v: f32) -> f32 {
  return bitcast<f32>(bitcast<u32>(v) ^ constants.zero);
}

// A number of the formula, which no compiler knows beforehand.
fn pairLiteral(row: u32) -> Pair {
  let number = constants.literals[row];
  return Pair(number.x, number.y);
}

// a + b = hi + lo exactly, if a = 0 or the exponent of a is at least that of b (Dekker).
fn orderedSum(a: f32, b: f32) -> Pair {
  let sum = keep(a + b);
  return Pair(sum, b - keep(sum - a));
}

// a + b = hi + lo exactly (Knuth).
fn exactSum(a: f32, b: f32) -> Pair {
  let sum = keep(a + b);
  let partOfB = keep(sum - a);
  let partOfA = keep(sum - partOfB);
  return Pair(sum, keep(a - partOfA) + keep(b - partOfB));
}

// a b = hi + lo exactly (Dekker). The halves of 12 bits have exact products; fma may not be fused.
// Should a compiler reorder the last sum, 36 bits of the product are left.
fn exactProduct(a: f32, b: f32) -> Pair {
  let product = keep(a * b);
  let a1 = upperHalf(a);
  let b1 = upperHalf(b);
  let a2 = a - a1;
  let b2 = b - b1;
  return Pair(product, ((keep(a1 * b1 - product) + a1 * b2) + a2 * b1) + a2 * b2);
}

// a a = hi + lo exactly.
fn exactSquare(a: f32) -> Pair {
  let square = keep(a * a);
  let a1 = upperHalf(a);
  let a2 = a - a1;
  return Pair(square, (keep(a1 * a1 - square) + 2.0 * a1 * a2) + a2 * a2);
}

// The upper 12 bits of the significand.
fn upperHalf(v: f32) -> f32 {
  return bitcast<f32>(bitcast<u32>(v) & 0xfffff000u);
}

// p + q, relative error <= 3 u ** 2.
fn pairAdd(p: Pair, q: Pair) -> Pair {
  let high = exactSum(p.hi, q.hi);
  let low = exactSum(p.lo, q.lo);
  let middle = orderedSum(high.hi, high.lo + low.hi);
  return orderedSum(middle.hi, low.lo + middle.lo);
}

// p q, relative error <= 7 u ** 2.
fn pairMul(p: Pair, q: Pair) -> Pair {
  let product = exactProduct(p.hi, q.hi);
  return orderedSum(product.hi, product.lo + (p.hi * q.lo + p.lo * q.hi));
}

// p / q, relative error <= 2 ** -43, from quotients that WGSL rounds to within 2.5 ULP.
fn pairDiv(p: Pair, q: Pair) -> Pair {
  let first = p.hi / q.hi;
  let product = exactProduct(first, q.hi);
  let rest = keep(keep(p.hi - product.hi) - product.lo) + (p.lo - first * q.lo);
  return orderedSum(first, rest / q.hi);
}

// p v + c, one step of Horner's rule. The parts of the result may overlap by a few bits.
fn pairStep(p: Pair, v: Pair, c: Pair) -> Pair {
  let product = exactProduct(p.hi, v.hi);
  let sum = exactSum(c.hi, product.hi);
  return Pair(sum.hi, sum.lo + (c.lo + (product.lo + (p.hi * v.lo + p.lo * v.hi))));
}
