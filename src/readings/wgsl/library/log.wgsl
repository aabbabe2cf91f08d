// The logarithm and its relatives.

// log(1 + f) = 2 atanh(s) with s = f / (2 + f), for |s| <= 0.1716, relative error <= 2 ** -41.
fn logNear1(f: Wide) -> Wide {
  let s = wideDiv(f, wideAdd(f, Wide(1.0, 0.0, 1)));
  let z = pairOf(wideMul(s, s));
  let rest = pairMul(z, logPolynomial(z));
  let series = orderedSum(1.0, rest.hi);
  return wideScale(wideMul(s, wideOf(orderedSum(series.hi, series.lo + rest.lo), 0)), 1);
}

// log(v) = k ln(2) + log(1 + f), with v = 2 ** k (1 + f) and 1 + f around 1.
struct Split {
  k: i32,
  f: Wide,
}

// k such that 1 + f lies between sqrt(1/2) and sqrt(2); f is exact to 2 ** -48.
fn splitOf(v: Wide) -> Split {
  let high = v.hi > 1.41421356;
  let f = wideSub(Wide(v.hi, v.lo, select(0, -1, high)), Wide(1.0, 0.0, 0));
  return Split(v.e + select(0, 1, high), f);
}

// k ln(2) + log(1 + f), relative error <= 2 ** -42.
fn logOfSplit(split: Split) -> Wide {
  let ln2 = Wide(1.38629436, -3.80930842e-9, -1);
  return wideAdd(wideMul(wideOf(Pair(f32(split.k), 0.0), 0), ln2), logNear1(split.f));
}

// Minus infinity at zero, not defined below.
fn logWhere(v: Wide, value: Wide) -> Wide {
  let atZero = wideWhere(v.hi == 0.0, Wide(-1.0, 0.0, LARGEST), value);
  return wideWhere(v.hi < 0.0, wideUndefined(), atZero);
}

// log(v), relative error <= 2 ** -41.
fn wideLog(v: Wide) -> Wide {
  return logWhere(v, logOfSplit(splitOf(v)));
}

// log(1 + v), relative error <= 2 ** -41; around zero f is v itself.
fn wideLog1p(v: Wide) -> Wide {
  let whole = wideAdd(v, Wide(1.0, 0.0, 0));
  let split = splitOf(whole);
  let near = v.e < -2;
  let f = wideWhere(near, v, split.f);
  return logWhere(whole, logOfSplit(Split(select(split.k, 0, near), f)));
}

// softplus(v) = log(1 + e ** v) = max(v, 0) + log(1 + e ** -|v|), relative error <= 2 ** -40.
fn wideSoftplus(v: Wide) -> Wide {
  let rest = wideLog1p(wideExp(wideNeg(wideAbs(v))));
  return wideWhere(v.hi > 0.0, wideAdd(v, rest), rest);
}
