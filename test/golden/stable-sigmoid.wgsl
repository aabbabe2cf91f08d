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
  let v1 = shortSigmoid(x);
  return v1;
}

fn result(bits: u32) -> u32 {
  let value = wideToBits(activation(wideFromBits(bits)));
  return select(value, bits | 0x400000u, (bits & 0x7fffffffu) > 0x7f800000u);
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

// p / q, relative error <= 2 ** -43, from quotients that WGSL rounds to within 2.5 ULP.
fn pairDiv(p: Pair, q: Pair) -> Pair {
  let first = p.hi / q.hi;
  let product = exactProduct(first, q.hi);
  let rest = keep(keep(p.hi - product.hi) - product.lo) + (p.lo - first * q.lo);
  return orderedSum(first, rest / q.hi);
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

// (e ** r - 1 - r - r ** 2 / 2) / r ** 3 for |r| <= ln(2) / 2, error 2 ** -29.
fn expTail(r: f32) -> f32 {
  return fma(fma(fma(fma(0.00019882698, r, 0.0013926184), r, 0.00833332073), r, 0.0416665561), r, 0.166666672);
}

// What every exponential starts from: v = n ln(2) + r + rest with |r| <= ln(2) / 2 and |rest| <= 2 ** -25,
// and place = n, or far beyond every other exponent where |v| >= 2 ** 14.
struct Short {
  v: Pair,
  n: i32,
  place: i32,
  r: f32,
  rest: f32,
}

// v as a Pair: below 2 ** -60 it counts as about 2 ** -60, beyond 2 ** 14 as about 2 ** 13.
fn shortPair(v: Wide) -> Pair {
  let scale = powerOf2(clamp(v.e, -60, 13));
  return Pair(v.hi * scale, v.lo * scale);
}

// -|v|
fn shortBelow0(v: Wide) -> Wide {
  let sign = ~bitcast<u32>(v.hi) & 0x80000000u;
  return Wide(withSign(v.hi, sign), withSign(v.lo, sign), v.e);
}

// v with its sign turned where the first bit of `sign` is set.
fn withSign(v: f32, sign: u32) -> f32 {
  return bitcast<f32>(bitcast<u32>(v) ^ sign);
}

// n is below 2 ** 15, so its products with the 10 bits of the first two parts of ln(2) are exact.
// The sum with 1.5 2 ** 23 has no place for a fraction: it is rounded to a whole number, whose bits are its last.
fn shortReduced(v: Wide) -> Short {
  let p = shortPair(v);
  let rounded = keep(p.hi * 1.44269504 + 12582912.0);
  let n = rounded - 12582912.0;
  let whole = bitcast<i32>(rounded) - 0x4b400000;
  let sum = exactSum(keep(p.hi - n * 0.693359375), n * 0.000212192535);
  let r = orderedSum(sum.hi, sum.lo + (p.lo + n * 1.9046543e-9));
  return Short(p, whole, select(whole, 128 * whole, v.e > 13), r.hi, r.lo);
}

// e ** (r + rest) - 1 = r + r ** 2 / 2 + r ** 3 tail, relative error <= 2 ** -26.
fn shortGrowth(part: Short) -> Pair {
  let r = part.r;
  let square = exactSquare(r);
  let sum = orderedSum(r, 0.5 * square.hi);
  let low = sum.lo + (0.5 * square.lo + (part.rest + part.rest * r));
  return orderedSum(sum.hi, (r * square.hi) * expTail(r) + low);
}

// e ** (r + rest), between 1/2 and 2, relative error <= 2 ** -28.
fn shortPower(part: Short) -> Pair {
  let growth = shortGrowth(part);
  let sum = orderedSum(1.0, growth.hi);
  return Pair(sum.hi, sum.lo + growth.lo);
}

// p c for a power of 2.
fn pairScale(p: Pair, c: f32) -> Pair {
  return Pair(p.hi * c, p.lo * c);
}

// c + p for |c| >= |p|.
fn pairShift(c: f32, p: Pair) -> Pair {
  let sum = orderedSum(c, p.hi);
  return Pair(sum.hi, sum.lo + p.lo);
}

// sigmoid(v) = 1 / (1 + t), or t / (1 + t) for v < 0, with t = e ** -|v|; relative error <= 2 ** -28.
fn shortSigmoid(v: Wide) -> Wide {
  let negative = v.hi < 0.0;
  let part = shortReduced(shortBelow0(v));
  let power = shortPower(part);
  let below = pairShift(1.0, pairScale(power, powerOf2(max(part.n, -60))));
  let above = Pair(select(1.0, power.hi, negative), select(0.0, power.lo, negative));
  return wideNear(pairDiv(above, below), select(0, part.place, negative));
}
