// The exponential and its relatives where a relative error of 2 ** -28 does no harm: single float32
// steps, and a second number for what the few that matter lose.

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

// e ** v, relative error <= 2 ** -28.
fn shortExp(v: Wide) -> Wide {
  let part = shortReduced(pairOf(v));
  let power = shortPower(part);
  return wideOf(orderedSum(power.hi, power.lo), shortPlace(part));
}

// e ** v - 1 = 2 ** n growth + (2 ** n - 1), over 2 ** (n - 60) where n > 60; relative error <= 2 ** -26.
fn shortGrown(part: Short) -> Pair {
  let scale = shortScale(part.n);
  let start = exactSum(-1.0, scale);
  let growth = pairScale(shortGrowth(part), scale);
  let sum = exactSum(start.hi, growth.hi);
  return orderedSum(sum.hi, sum.lo + (start.lo + growth.lo));
}

// e ** v - 1, relative error <= 2 ** -26; below 2 ** -28 it is v.
fn shortExpm1(v: Wide) -> Wide {
  let part = shortReduced(pairOf(v));
  let value = wideOf(shortGrown(part), max(shortPlace(part) - 60, 0));
  return wideWhere(v.e < -28, v, value);
}

// tanh(v) = -t / (2 + t) with t = e ** (-2 |v|) - 1, odd, relative error <= 2 ** -26; below 2 ** -14 it is v.
fn shortTanh(v: Wide) -> Wide {
  let p = pairOf(v);
  let size = select(-2.0, 2.0, v.hi < 0.0);
  let t = shortGrown(shortReduced(pairScale(p, size)));
  let value = wideOf(pairDiv(pairScale(t, 0.5 * size), pairShift(2.0, t)), 0);
  return wideWhere(v.e < -14, v, value);
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

// softplus(v) = max(v, 0) + log(1 + t) with t = e ** -|v|, relative error <= 2 ** -27.
// Below 2 ** -30, log(1 + t) is t. Above 0.414, it is ln(2) + log(1 + (t - 1) / 2).
fn shortSoftplus(v: Wide) -> Wide {
  let part = shortReduced(pairScale(pairOf(v), select(-1.0, 1.0, v.hi < 0.0)));
  let power = shortPower(part);
  let t = pairScale(power, shortScale(part.n));
  let large = t.hi > 0.414213562;
  let less = pairScale(pairShift(-1.0, t), 0.5);
  let f = Pair(select(t.hi, less.hi, large), select(t.lo, less.lo, large));
  let s = pairDiv(f, pairShift(2.0, f));
  let z = s.hi * s.hi;
  let high = orderedSum(select(0.0, 0.693147182, large), 2.0 * s.hi);
  let low = select(0.0, -1.90465421e-9, large) + 2.0 * (s.lo + s.hi * (z * logTail(z)));
  let tiny = part.n < -30.0;
  let hi = select(high.hi, power.hi, tiny);
  let lo = select(high.lo + low, power.lo, tiny);
  let rest = wideOf(orderedSum(hi, lo), select(0, shortPlace(part), tiny));
  return wideWhere(v.hi > 0.0, wideAdd(v, rest), rest);
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
  let part = shortReduced(pairScale(pairMul(p, p), -1.0));
  let value = pairMul(shortErfcPolynomial(s), shortPower(part));
  return wideOf(pairDiv(value, q), shortPlace(part));
}
