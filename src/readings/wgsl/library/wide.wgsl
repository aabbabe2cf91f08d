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

// A number of the formula, which no compiler knows beforehand.
fn literal(row: u32) -> Wide {
  let number = constants.literals[row];
  return Wide(number.x, number.y, i32(number.z));
}

// The float32 with these bits, which are not a NaN's. A subnormal is a whole number of 2 ** -149.
fn wideFromBits(bits: u32) -> Wide {
  let sign = bits & 0x80000000u;
  let size = bits & 0x7fffffffu;
  let small = size < 0x800000u;
  let whole = bitcast<u32>(f32(i32(size & 0x7fffffu)));
  let scaled = select(size, whole, small);
  let hi = 0x3f800000u | sign | (scaled & 0x7fffffu);
  let e = exponentOf(scaled) - select(0, 149, small);
  let known = select(e, INFINITE, size == 0x7f800000u);
  let zero = size == 0u;
  return Wide(bitcast<f32>(select(hi, sign, zero)), 0.0, select(known, SMALLEST, zero));
}

// The nearest float32's bits, ties to even. A normal one has those of hi, as |lo| is at most half of hi's
// last place; a subnormal is a whole number of 2 ** -149, and `past` says on which side of the middle it lies.
fn wideToBits(w: Wide) -> u32 {
  let bits = bitcast<u32>(w.hi);
  let sign = bits & 0x80000000u;
  let scale = powerOf2(clamp(w.e, -151, -126) + 149);
  let units = abs(w.hi) * scale;
  let whole = floor(units);
  let past = (units - whole - 0.5) + bitcast<f32>(bitcast<u32>(w.lo) ^ sign) * scale;
  let below = u32(integerOf(whole));
  let up = select(select(0u, 1u, past > 0.0), below & 1u, past == 0.0);
  let finite = select(bits + u32(w.e) * 0x800000u, sign | (below + up), w.e < -126);
  let known = select(finite, sign | 0x7f800000u, w.e > 127);
  return select(known, 0x7fc00000u, w.e >= UNDEFINED);
}

// p 2 ** e, brought to 1 <= |hi| < 2.
fn wideOf(p: Pair, e: i32) -> Wide {
  let w = wideNear(p, e);
  let bounded = clamp(w.e, SMALLEST + 1, LARGEST);
  let known = select(bounded, UNDEFINED, w.e >= UNDEFINED / 2);
  return Wide(w.hi, w.lo, select(known, SMALLEST, p.hi == 0.0));
}

// p 2 ** e, brought to 1 <= |hi| < 2, for p that is not 0 and an exponent that SMALLEST and LARGEST do not bound.
fn wideNear(p: Pair, e: i32) -> Wide {
  let field = bitcast<u32>(p.hi) & 0x7f800000u;
  let scale = bitcast<f32>(0x7f000000u - field);
  return Wide(p.hi * scale, p.lo * scale, e + exponentOf(field));
}

// The exponent of the float32 with these bits, -127 for 0. Shifts by 23 places are products here, for
// an adapter that emulates a GPU takes forty times as long for a shift.
fn exponentOf(bits: u32) -> i32 {
  return integerOf(f32(i32(bits & 0x7f800000u)) * 0x1p-23) - 127;
}

// v as an integer, for whole v with 0 <= v <= 2 ** 23.
fn integerOf(v: f32) -> i32 {
  return bitcast<i32>(v + 8388608.0) - 0x4b000000;
}

// 2 ** n for -126 <= n <= 127.
fn powerOf2(n: i32) -> f32 {
  return bitcast<f32>(u32(n + 127) * 0x800000u);
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

// v + w, relative error <= 3 u ** 2. Beyond 100 places apart, the smaller one counts as 100 places below.
fn wideAdd(v: Wide, w: Wide) -> Wide {
  let e = max(v.e, w.e);
  let a = powerOf2(max(v.e - e, -100));
  let b = powerOf2(max(w.e - e, -100));
  return wideOf(pairAdd(Pair(v.hi * a, v.lo * a), Pair(w.hi * b, w.lo * b)), e);
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
  return wideWhere(w.hi == 0.0 || w.e >= UNDEFINED, wideUndefined(), quotient);
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
