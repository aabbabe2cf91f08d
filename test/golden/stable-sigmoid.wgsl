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

// A number of the formula, which no compiler knows beforehand.
fn literal(row: u32) -> Wide {
  let number = constants.literals[row];
  return Wide(number.x, number.y, i32(number.z));
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

// (e ** r - 1 - r - r ** 2 / 2) / r ** 3 for |r| <= ln(2) / 2, error 2 ** -29.
fn expTail(r: f32) -> f32 {
  return fma(fma(fma(fma(0.00019882698, r, 0.0013926184), r, 0.00833332073), r, 0.0416665561), r, 0.166666672);
}

// What every exponential starts from: v = n ln(2) + r + rest with |r| <= ln(2) / 2 and |rest| <= 2 ** -25.
struct Short {
  n: f32,
  r: f32,
  rest: f32,
}

// Beyond 2 ** 14 the exponential counts as that of 2 ** 14, and shortPlace puts it out of every other's range.
// n is below 2 ** 15, so its products with the 10 bits of the first two parts of ln(2) are exact.
fn shortReduced(p: Pair) -> Short {
  let high = clamp(p.hi, -16384.0, 16384.0);
  let low = select(0.0, p.lo, high == p.hi);
  let n = round(high * 1.44269504);
  let sum = exactSum(keep(high - n * 0.693359375), n * 0.000212192535);
  let r = orderedSum(sum.hi, sum.lo + (low + n * 1.9046543e-9));
  return Short(n, r.hi, r.lo);
}

// n, or a number far beyond every other exponent where v was beyond 2 ** 14.
fn shortPlace(part: Short) -> i32 {
  let n = i32(part.n);
  return select(n, 64 * n, abs(n) > 23630);
}

// e ** (r + rest) - 1 = r + r ** 2 / 2 + r ** 3 tail, relative error <= 2 ** -26.
fn shortGrowth(part: Short) -> Pair {
  let r = part.r;
  let square = exactProduct(r, r);
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

// 2 ** n for whole n, 2 ** 60 above 60 and 2 ** -60 below -60.
fn shortScale(n: f32) -> f32 {
  return powerOf2(i32(clamp(n, -60.0, 60.0)));
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
  let part = shortReduced(pairScale(pairOf(v), select(-1.0, 1.0, negative)));
  let power = shortPower(part);
  let below = pairShift(1.0, pairScale(power, shortScale(part.n)));
  let above = Pair(select(1.0, power.hi, negative), select(0.0, power.lo, negative));
  return wideOf(pairDiv(above, below), select(0, shortPlace(part), negative));
}
