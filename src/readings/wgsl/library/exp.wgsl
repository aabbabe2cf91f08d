// The exponential and its relatives.

// What every exponential starts from: v = n ln(2) + rest with |rest| <= ln(2) / 2, and
// less1 = e ** rest - 1.
struct Reduced {
  n: f32,
  less1: Pair,
}

// For |v| < 2 ** 14. n is below 2 ** 15, so its product with the 9 bits of the first part is exact.
// e ** r - 1 = r + r ** 2 (e ** r - 1 - r) / r ** 2, relative error <= 2 ** -43.
fn reduced(v: Wide) -> Reduced {
  let p = pairOf(v);
  let n = round(p.hi * 1.44269504);
  let first = exactSum(p.hi, -n * 0.693359375);
  let second = exactProduct(n, 0.000212194442);
  let r = pairAdd(pairAdd(first, second), Pair(p.lo, n * -1.64659497e-12));
  return Reduced(n, pairAdd(r, pairMul(pairMul(r, r), expPolynomial(r))));
}

// e ** v, relative error <= 2 ** -43. Beyond 2 ** 14 it is a number far out of every other's range.
fn wideExp(v: Wide) -> Wide {
  if (v.e >= 14) {
    return Wide(1.0, 0.0, select(0x100000, -0x100000, v.hi < 0.0));
  }
  let part = reduced(v);
  let high = orderedSum(1.0, part.less1.hi);
  return wideOf(orderedSum(high.hi, high.lo + part.less1.lo), i32(part.n));
}

// e ** v - 1, relative error <= 2 ** -42: v + v ** 2 / 2 near zero, without the 1 where n = 0.
fn wideExpm1(v: Wide) -> Wide {
  if (v.e < -25) {
    return wideAdd(v, wideScale(wideMul(v, v), -1));
  }
  let whole = wideSub(wideExp(v), Wide(1.0, 0.0, 0));
  if (v.e >= 0) {
    return whole;
  }
  let part = reduced(v);
  if (part.n != 0.0) {
    return whole;
  }
  return wideOf(part.less1, 0);
}

// tanh(v) = t / (t + 2) with t = e ** (2 v) - 1, relative error <= 2 ** -40.
fn wideTanh(v: Wide) -> Wide {
  let t = wideExpm1(wideScale(v, 1));
  return wideDiv(t, wideAdd(t, Wide(1.0, 0.0, 1)));
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
  if (v.hi < 0.0) {
    return wideNeg(sinh);
  }
  return sinh;
}

// cosh(v) = (e ** v + e ** -v) / 2
fn wideCosh(v: Wide) -> Wide {
  let grown = wideExp(wideAbs(v));
  return wideScale(wideAdd(grown, wideDiv(Wide(1.0, 0.0, 0), grown)), -1);
}

// v - tanh(v) = v ** 3 (1 - tanh(v) / v) / v ** 2, without the subtraction where it would cancel.
fn wideTanhGap(v: Wide) -> Wide {
  if (v.e >= -1) {
    return wideSub(v, wideTanh(v));
  }
  let square = wideMul(v, v);
  let gap = wideOf(tanhGapPolynomial(pairOf(square)), 0);
  return wideMul(wideMul(square, v), gap);
}
