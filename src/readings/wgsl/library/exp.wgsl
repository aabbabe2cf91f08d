// The exponential and its relatives.

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

// e ** v - 1, relative error <= 2 ** -42: v (1 + series) where n = 0, else the difference.
fn wideExpm1(v: Wide) -> Wide {
  let part = reduced(v);
  let near = wideMul(v, wideOf(pairAdd(Pair(1.0, 0.0), part.series), 0));
  let far = wideSub(expOfReduced(v, part), Wide(1.0, 0.0, 0));
  return wideWhere(v.e < 0 && part.n == 0.0, near, far);
}

// tanh(v) = t / (t + 2) with t = e ** (2 v) - 1, relative error <= 2 ** -40.
fn wideTanh(v: Wide) -> Wide {
  let t = wideExpm1(wideScale(v, 1));
  return wideDiv(t, wideAdd(t, Wide(1.0, 0.0, 1)));
}

// sech(v) ** 2 = 4 t / (1 + t) ** 2 with t = e ** (-2 |v|), relative error <= 2 ** -41.
fn wideSech2(v: Wide) -> Wide {
  let t = wideExp(wideScale(wideNeg(wideAbs(v)), 1));
  let below = wideAdd(t, Wide(1.0, 0.0, 0));
  return wideDiv(wideScale(t, 2), wideMul(below, below));
}

// sigmoid(v) = 1 / (1 + e ** -v), relative error <= 2 ** -42.
fn wideSigmoid(v: Wide) -> Wide {
  let one = Wide(1.0, 0.0, 0);
  return wideDiv(one, wideAdd(one, wideExp(wideNeg(v))));
}

// sinh(v) = (t + t / (t + 1)) / 2 with t = e ** |v| - 1, odd.
fn wideSinh(v: Wide) -> Wide {
  let t = wideExpm1(wideAbs(v));
  let sinh = wideScale(wideAdd(t, wideDiv(t, wideAdd(t, Wide(1.0, 0.0, 0)))), -1);
  return wideWhere(v.hi < 0.0, wideNeg(sinh), sinh);
}

// cosh(v) = (e ** v + e ** -v) / 2
fn wideCosh(v: Wide) -> Wide {
  let grown = wideExp(wideAbs(v));
  return wideScale(wideAdd(grown, wideDiv(Wide(1.0, 0.0, 0), grown)), -1);
}

// v - tanh(v) = v ** 3 (1 - tanh(v) / v) / v ** 2, without the subtraction where it would cancel.
fn wideTanhGap(v: Wide) -> Wide {
  let square = wideMul(v, v);
  let gap = wideOf(tanhGapPolynomial(pairOf(square)), 0);
  let near = wideMul(wideMul(square, v), gap);
  return wideWhere(v.e < -1, near, wideSub(v, wideTanh(v)));
}
