// Numbers with a range of their own: a Wide is (hi + lo) 2 ** e with 1 <= |hi| < 2, or zero.
// Nothing overflows, underflows or is subnormal before the result is rounded, once, to float32.
// An infinite input is a number larger than any other, so a formula gives its limit there.
struct Wide {
  hi: f32,
  lo: f32,
  e: i32,
}

// The exponent of zero, below every other.
const SMALLEST: i32 = -0x8000000;

// The largest exponent of a number.
const LARGEST: i32 = 0x7ffffff;

// The exponent of an infinite input: whole powers of it are still numbers.
const INFINITE: i32 = 0x4000;

// The exponent of what is no number. Sums and products keep it, for it outweighs all others.
const UNDEFINED: i32 = 0x20000000;

// The float32 with these bits, which are not a NaN's. A subnormal is a whole number of 2 ** -149.
fn wideFromBits(bits: u32) -> Wide {
  let sign = bits & 0x80000000u;
  let field = (bits >> 23u) & 0xffu;
  let whole = bitcast<u32>(f32(bits & 0x7fffffu));
  let small = field == 0u;
  let hi = 0x3f800000u | sign | (select(bits, whole, small) & 0x7fffffu);
  let e = select(i32(field) - 127, i32(whole >> 23u) - 276, small);
  let known = select(e, INFINITE, field == 255u);
  let zero = whole == 0u && small;
  return Wide(bitcast<f32>(select(hi, sign, zero)), 0.0, select(known, SMALLEST, zero));
}

// The nearest float32's bits, ties to even, subnormal where it must be. The magnitude is 4 |hi| and 1 more
// or less: lo is at most half of the last of hi's bits, so only its sign counts.
fn wideToBits(w: Wide) -> u32 {
  let bits = bitcast<u32>(w.hi);
  let opposed = (bits ^ bitcast<u32>(w.lo)) >> 31u;
  let beyond = select(1u - 2u * opposed, 0u, w.lo == 0.0);
  let magnitude = (((bits & 0x7fffffu) | 0x800000u) << 2u) + beyond;
  let shift = u32(clamp(-126 - w.e, 0, 25)) + 2u;
  let odd = (magnitude >> shift) & 1u;
  let kept = (magnitude + (1u << (shift - 1u)) - 1u + odd) >> shift;
  let finite = kept + (u32(clamp(w.e, -126, 127) + 126) << 23u);
  let known = select(finite, 0x7f800000u, w.e > 127);
  return select((bits & 0x80000000u) | known, 0x7fc00000u, w.e >= UNDEFINED);
}

// p 2 ** e, brought to 1 <= |hi| < 2.
fn wideOf(p: Pair, e: i32) -> Wide {
  let field = i32((bitcast<u32>(p.hi) >> 23u) & 0xffu);
  let scale = powerOf2(127 - field);
  let exponent = e + field - 127;
  let bounded = clamp(exponent, SMALLEST + 1, LARGEST);
  let known = select(bounded, UNDEFINED, abs(exponent) >= UNDEFINED / 2);
  return Wide(p.hi * scale, p.lo * scale, select(known, SMALLEST, field == 0));
}

// 2 ** n for -126 <= n <= 127.
fn powerOf2(n: i32) -> f32 {
  return bitcast<f32>(u32(n + 127) << 23u);
}

// w as a Pair, for |w| < 2 ** 60; below 2 ** -60 it is zero.
fn pairOf(w: Wide) -> Pair {
  let scale = select(powerOf2(clamp(w.e, -60, 60)), 0.0, w.e < -60);
  return Pair(w.hi * scale, w.lo * scale);
}

// The float32 near w, for |w| < 2 ** 60.
fn nearOf(w: Wide) -> f32 {
  return pairOf(w).hi;
}

// -v, exactly.
fn wideNeg(v: Wide) -> Wide {
  return Wide(-v.hi, -v.lo, v.e);
}

// |v|, exactly.
fn wideAbs(v: Wide) -> Wide {
  return Wide(abs(v.hi), select(v.lo, -v.lo, v.hi < 0.0), v.e);
}

// 2 ** n v
fn wideScale(v: Wide, n: i32) -> Wide {
  return wideOf(Pair(v.hi, v.lo), v.e + n);
}

// v + w, relative error <= 3 u ** 2. Beyond 60 places apart, the smaller one does not count.
fn wideAdd(v: Wide, w: Wide) -> Wide {
  let swapped = v.e < w.e;
  let large = wideWhere(swapped, w, v);
  let small = wideWhere(swapped, v, w);
  let apart = large.e - small.e;
  let scale = select(powerOf2(-min(apart, 60)), 0.0, apart > 60);
  let high = orderedSum(large.hi, small.hi * scale);
  let low = exactSum(large.lo, small.lo * scale);
  let middle = orderedSum(high.hi, high.lo + low.hi);
  return wideOf(orderedSum(middle.hi, low.lo + middle.lo), large.e);
}

// v - w = v + -w
fn wideSub(v: Wide, w: Wide) -> Wide {
  return wideAdd(v, wideNeg(w));
}

// v w, relative error <= 7 u ** 2.
fn wideMul(v: Wide, w: Wide) -> Wide {
  return wideOf(pairMul(Pair(v.hi, v.lo), Pair(w.hi, w.lo)), v.e + w.e);
}

// v / w, relative error <= 2 ** -43; not defined for w = 0.
fn wideDiv(v: Wide, w: Wide) -> Wide {
  let quotient = wideOf(pairDiv(Pair(v.hi, v.lo), Pair(w.hi, w.lo)), v.e - w.e);
  return wideWhere(w.hi == 0.0, wideUndefined(), quotient);
}

// sqrt(v), relative error <= 2 ** -44, by one step of Newton's method; not defined below zero.
fn wideSqrt(v: Wide) -> Wide {
  let odd = v.e & 1;
  let scale = select(1.0, 2.0, odd == 1);
  let p = Pair(v.hi * scale, v.lo * scale);
  let first = sqrt(p.hi);
  let square = exactProduct(first, first);
  let rest = keep(keep(p.hi - square.hi) - square.lo) + p.lo;
  let root = wideOf(orderedSum(first, rest / (2.0 * first)), (v.e - odd) / 2);
  return wideWhere(v.hi == 0.0, v, wideWhere(v.hi < 0.0, wideUndefined(), root));
}

// The largest integer not above v.
fn wideFloor(v: Wide) -> Wide {
  let p = pairOf(v);
  let high = floor(p.hi);
  let low = select(0.0, floor(p.lo), high == p.hi);
  return wideWhere(v.e > 48, v, wideOf(exactSum(high, low), 0));
}

// v where the condition holds, else w.
fn wideWhere(condition: bool, v: Wide, w: Wide) -> Wide {
  return Wide(
    select(w.hi, v.hi, condition),
    select(w.lo, v.lo, condition),
    select(w.e, v.e, condition),
  );
}

// 1, -1, or the zero itself.
fn wideSign(v: Wide) -> Wide {
  return wideWhere(v.hi == 0.0, v, Wide(select(1.0, -1.0, v.hi < 0.0), 0.0, 0));
}

// No real number.
fn wideUndefined() -> Wide {
  return Wide(1.0, 0.0, UNDEFINED);
}
