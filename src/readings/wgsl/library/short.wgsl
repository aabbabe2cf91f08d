// The exponential and its relatives where a relative error of 2 ** -28 does no harm: single float32
// steps, and a second number for what the few that matter lose.

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

// v that was an input, so that lo is 0; beyond 2 ** (largest + 1) it counts as about 2 ** largest.
fn shortInput(v: Wide, largest: i32) -> f32 {
  return v.hi * powerOf2(clamp(v.e, -60, largest));
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

// e ** v, relative error <= 2 ** -28.
fn shortExp(v: Wide) -> Wide {
  let part = shortReduced(v);
  let power = shortPower(part);
  return wideNear(orderedSum(power.hi, power.lo), part.place);
}

// e ** v - 1 = 2 ** n growth + (2 ** n - 1), over 2 ** (n - 60) where n > 60; relative error <= 2 ** -26.
fn shortGrown(part: Short) -> Pair {
  let scale = powerOf2(clamp(part.n, -60, 60));
  let start = exactSum(-1.0, scale);
  let growth = pairScale(shortGrowth(part), scale);
  let sum = exactSum(start.hi, growth.hi);
  return orderedSum(sum.hi, sum.lo + (start.lo + growth.lo));
}

// e ** v - 1, relative error <= 2 ** -26; below 2 ** -28 it is v.
fn shortExpm1(v: Wide) -> Wide {
  let part = shortReduced(v);
  let value = wideNear(shortGrown(part), max(part.place - 60, 0));
  return wideWhere(v.e < -28, v, value);
}

// tanh(v) = -t / (2 + t) with t = e ** (-2 |v|) - 1, odd, relative error <= 2 ** -26; below 2 ** -14 it is v.
fn shortTanh(v: Wide) -> Wide {
  let below = shortBelow0(v);
  let t = shortGrown(shortReduced(Wide(below.hi, below.lo, v.e + 1)));
  let size = wideNear(pairDiv(pairScale(t, -1.0), pairShift(2.0, t)), 0);
  let sign = bitcast<u32>(v.hi) & 0x80000000u;
  return wideWhere(v.e < -14, v, Wide(withSign(size.hi, sign), withSign(size.lo, sign), size.e));
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

// softplus(v) = max(v, 0) + log(1 + t) with t = e ** -|v|, relative error <= 2 ** -27.
// Where v < -21, log(1 + t) is t. Above 0.414, it is ln(2) + log(1 + (t - 1) / 2).
// Where v is so large that part.v is -v 2 ** -shift, log(1 + t) is below every place of v.
fn shortSoftplus(v: Wide) -> Wide {
  let part = shortReduced(shortBelow0(v));
  let power = shortPower(part);
  let t = pairScale(power, powerOf2(max(part.n, -60)));
  let large = select(0.0, 1.0, t.hi > 0.414213562);
  let f = pairScale(pairShift(-large, t), 1.0 - 0.5 * large);
  let s = pairDiv(f, pairShift(2.0, f));
  let z = s.hi * s.hi;
  let high = orderedSum(large * 0.693147182, 2.0 * s.hi);
  let low = large * -1.90465421e-9 + 2.0 * (s.lo + s.hi * (z * logTail(z)));
  let above = v.hi > 0.0;
  let positive = pairScale(part.v, select(0.0, -1.0, above));
  let sum = exactSum(positive.hi, high.hi);
  let tiny = part.n < -30 && !above;
  let hi = select(sum.hi, power.hi, tiny);
  let lo = select(sum.lo + (positive.lo + (high.lo + low)), power.lo, tiny);
  let shift = select(0, max(v.e - 13, 0), above);
  return wideNear(orderedSum(hi, lo), select(shift, part.place, tiny));
}

// erf(v), relative error <= 2 ** -27.
fn shortErf(v: Wide) -> Wide {
  let tail = pairOf(shortErfcTail(wideAbs(v)));
  let rest = pairShift(1.0, pairScale(tail, -1.0));
  let far = wideOf(orderedSum(rest.hi, rest.lo), 0);
  return wideWhere(isNear0(v), shortErfNear0(v), wideWhere(v.hi < 0.0, wideNeg(far), far));
}

// erfc(v) = 1 - erf(v), relative error <= 2 ** -27, also where erf is nearly 1.
fn shortErfc(v: Wide) -> Wide {
  let tail = shortErfcTail(wideAbs(v));
  let near = pairShift(1.0, pairScale(pairOf(shortErfNear0(v)), -1.0));
  let left = pairShift(2.0, pairScale(pairOf(tail), -1.0));
  let nearby = isNear0(v);
  let hi = select(left.hi, near.hi, nearby);
  let known = wideOf(orderedSum(hi, select(left.lo, near.lo, nearby)), 0);
  return wideWhere(nearby || v.hi < 0.0, known, tail);
}

// erf(v) = v (erf(v) / v), for |v| < 0.75.
fn shortErfNear0(v: Wide) -> Wide {
  let p = pairOf(v);
  return wideMul(v, wideOf(shortErfPolynomial(pairMul(p, p)), 0));
}

// erfc(v) as in erfcTail, for v >= 0.75; beyond 256 it counts as that of 256.
fn shortErfcTail(v: Wide) -> Wide {
  let p = pairOf(wideWhere(v.e > 7, Wide(1.0, 0.0, 8), v));
  let below = exactSum(p.hi, 2.5);
  let above = exactSum(p.hi, -4.0);
  let q = Pair(below.hi, below.lo + p.lo);
  let s = pairDiv(Pair(above.hi, above.lo + p.lo), q);
  let part = shortReduced(wideNeg(wideOf(pairMul(p, p), 0)));
  let value = pairMul(shortErfcPolynomial(s), shortPower(part));
  return wideNear(pairDiv(value, q), part.place);
}
