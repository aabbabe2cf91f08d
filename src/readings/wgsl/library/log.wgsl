// The logarithm and its relatives.

// log(1 + f) = 2 atanh(s) with s = f / (2 + f), for |s| <= 0.1716, relative error <= 2 ** -41.
fn logNear1(f: Wide) -> Wide {
  let s = wideDiv(f, wideAdd(f, Wide(1.0, 0.0, 1)));
  let z = pairOf(wideMul(s, s));
  let rest = pairMul(z, logPolynomial(z));
  let series = orderedSum(1.0, rest.hi);
  return wideScale(wideMul(s, wideOf(orderedSum(series.hi, series.lo + rest.lo), 0)), 1);
}

// log(v) = k ln(2) + log(m) with v = 2 ** k m and m around 1, relative error <= 2 ** -41;
// minus infinity at zero, not defined below.
fn wideLog(v: Wide) -> Wide {
  if (v.hi == 0.0) {
    return Wide(-1.0, 0.0, LARGEST);
  }
  if (v.hi < 0.0) {
    return wideUndefined();
  }
  let high = v.hi > 1.41421356;
  let k = v.e + select(0, 1, high);
  let f = wideSub(Wide(v.hi, v.lo, select(0, -1, high)), Wide(1.0, 0.0, 0));
  let ln2 = Wide(1.38629436, -3.80930842e-9, -1);
  return wideAdd(wideMul(wideOf(Pair(f32(k), 0.0), 0), ln2), logNear1(f));
}

// log(1 + v), relative error <= 2 ** -41.
fn wideLog1p(v: Wide) -> Wide {
  if (v.e < -2) {
    return logNear1(v);
  }
  return wideLog(wideAdd(v, Wide(1.0, 0.0, 0)));
}

// softplus(v) = log(1 + e ** v) = max(v, 0) + log(1 + e ** -|v|), relative error <= 2 ** -40.
fn wideSoftplus(v: Wide) -> Wide {
  let rest = wideLog1p(wideExp(wideNeg(wideAbs(v))));
  if (v.hi > 0.0) {
    return wideAdd(v, rest);
  }
  return rest;
}
