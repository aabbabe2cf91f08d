struct Constants {
  zero: u32,
  literals: array<vec4f, 1>,
}

@group(0) @binding(0) var<storage, read> inputs: array<vec4u>;
@group(0) @binding(1) var<storage, read_write> outputs: array<vec4u>;
@group(0) @binding(2) var<uniform> constants: Constants;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < arrayLength(&outputs)) {
    let bits = inputs[id.x];
    outputs[id.x] = vec4u(result(bits.x), result(bits.y), result(bits.z), result(bits.w));
  }
}

fn activation(x: Wide) -> Wide {
  let v1 = wideNeg(x);
  let v2 = wideExp(v1);
  let v3 = wideAdd(Wide(1.0, 0.0, 0), v2);
  let v4 = wideDiv(Wide(1.0, 0.0, 0), v3);
  return v4;
}

// A number of the formula, which no compiler knows beforehand.
fn literal(row: u32) -> Wide {
  let number = constants.literals[row];
  return Wide(number.x, number.y, i32(number.z));
}

fn result(bits: u32) -> u32 {
  if ((bits & 0x7fffffffu) > 0x7f800000u) {
    return bits | 0x400000u;
  }
  return wideToBits(activation(wideFromBits(bits)));
}

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

// The float32 with these bits, which are not a NaN's.
fn wideFromBits(bits: u32) -> Wide {
  let sign = bits & 0x80000000u;
  let field = i32((bits >> 23u) & 0xffu);
  let fraction = bits & 0x7fffffu;
  let normal = bitcast<f32>(0x3f800000u | sign | fraction);
  let integer = bitcast<f32>(bitcast<u32>(f32(fraction)) | sign);
  let small = field == 0;
  let e = select(field - 127, INFINITE, field == 255);
  return wideOf(Pair(select(normal, integer, small), 0.0), select(e, -149, small));
}

// The nearest float32's bits, ties to even, subnormal where it must be.
fn wideToBits(w: Wide) -> u32 {
  let bits = bitcast<u32>(w.hi);
  let magnitude = (u32(clamp(w.e, -126, 127) + 127) << 23u) | (bits & 0x7fffffu);
  let finite = select(magnitude, subnormal(w), w.e < -126);
  let known = select(finite, 0x7f800000u, w.e > 127);
  return select((bits & 0x80000000u) | known, 0x7fc00000u, w.e >= UNDEFINED);
}

// The bits of a magnitude below 2 ** -126: those of its 24 that are left after rounding.
fn subnormal(w: Wide) -> u32 {
  let shift = u32(clamp(-126 - w.e, 1, 25));
  let magnitude = (bitcast<u32>(w.hi) & 0x7fffffu) | 0x800000u;
  let kept = magnitude >> shift;
  let lost = magnitude - (kept << shift);
  let half = 1u << (shift - 1u);
  let beyond = select(w.lo, -w.lo, w.hi < 0.0);
  let odd = (kept & 1u) == 1u;
  let up = lost > half || (lost == half && (beyond > 0.0 || (beyond == 0.0 && odd)));
  return select(kept, kept + 1u, up);
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

// -v, exactly.
fn wideNeg(v: Wide) -> Wide {
  return Wide(-v.hi, -v.lo, v.e);
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

// v / w, relative error <= 2 ** -43; not defined for w = 0.
fn wideDiv(v: Wide, w: Wide) -> Wide {
  let quotient = wideOf(pairDiv(Pair(v.hi, v.lo), Pair(w.hi, w.lo)), v.e - w.e);
  return wideWhere(w.hi == 0.0, wideUndefined(), quotient);
}

// v where the condition holds, else w.
fn wideWhere(condition: bool, v: Wide, w: Wide) -> Wide {
  return Wide(
    select(w.hi, v.hi, condition),
    select(w.lo, v.lo, condition),
    select(w.e, v.e, condition),
  );
}

// No real number.
fn wideUndefined() -> Wide {
  return Wide(1.0, 0.0, UNDEFINED);
}

// (e ** r - 1 - r) / r ** 2 for |r| <= ln(2) / 2, error 2 ** -48.
fn expPolynomial(r: Pair) -> Pair {
  var p = Pair(fma(fma(fma(2.76138081e-07, r.hi, 2.76251149e-06), r.hi, 2.48015367e-05), r.hi, 0.00019841209), 0.0);
  p = pairStep(p, r, Pair(0.00138888892, -3.19318287e-11));
  p = pairStep(p, r, Pair(0.00833333377, -4.1422113e-10));
  p = pairStep(p, r, Pair(0.0416666679, -1.24177879e-09));
  p = pairStep(p, r, Pair(0.166666672, -4.96723773e-09));
  p = pairStep(p, r, Pair(0.5, 0.0));
  return orderedSum(p.hi, p.lo);
}

// What every exponential starts from: v = n ln(2) + r with |r| <= ln(2) / 2, and
// series = (e ** r - 1 - r) / r.
struct Reduced {
  n: f32,
  r: Pair,
  series: Pair,
}

// For |v| < 2 ** 14. n is below 2 ** 15, so its product with the 9 bits of the first part is exact.
// The error of r is below 2 ** -46, that of the series relative to 1 as well.
fn reduced(v: Wide) -> Reduced {
  let p = pairOf(v);
  let n = round(p.hi * 1.44269504);
  let first = exactSum(p.hi, -n * 0.693359375);
  let second = exactProduct(n, 0.000212194442);
  let r = pairAdd(pairAdd(first, second), Pair(p.lo, n * -1.64659497e-12));
  return Reduced(n, r, pairMul(r, expPolynomial(r)));
}

// e ** v = 2 ** n (1 + r + r series), relative error <= 2 ** -43.
// Beyond 2 ** 14 it is a number far out of every other's range.
fn expOfReduced(v: Wide, part: Reduced) -> Wide {
  let high = pairAdd(Pair(1.0, 0.0), part.r);
  let value = wideOf(pairAdd(high, pairMul(part.r, part.series)), i32(part.n));
  let beyond = Wide(1.0, 0.0, select(0x100000, -0x100000, v.hi < 0.0));
  return wideWhere(v.e >= 14, beyond, value);
}

// e ** v, relative error <= 2 ** -43.
fn wideExp(v: Wide) -> Wide {
  return expOfReduced(v, reduced(v));
}
