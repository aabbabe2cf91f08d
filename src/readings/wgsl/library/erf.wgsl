// The error function and its complement.

// erf(v), relative error <= 2 ** -42.
fn wideErf(v: Wide) -> Wide {
  let far = wideSub(Wide(1.0, 0.0, 0), erfcTail(wideAbs(v)));
  return wideWhere(isNear0(v), erfNear0(v), wideWhere(v.hi < 0.0, wideNeg(far), far));
}

// erfc(v) = 1 - erf(v), relative error <= 2 ** -40, also where erf is nearly 1.
fn wideErfc(v: Wide) -> Wide {
  let near = wideSub(Wide(1.0, 0.0, 0), erfNear0(v));
  let tail = erfcTail(wideAbs(v));
  let far = wideWhere(v.hi < 0.0, wideSub(Wide(1.0, 0.0, 1), tail), tail);
  return wideWhere(isNear0(v), near, far);
}

// |v| < 0.75
fn isNear0(v: Wide) -> bool {
  return v.e < -1 || (v.e == -1 && abs(v.hi) < 1.5);
}

// erf(v) = v (erf(v) / v), for |v| < 0.75.
fn erfNear0(v: Wide) -> Wide {
  return wideMul(v, wideOf(erfPolynomial(pairOf(wideMul(v, v))), 0));
}

// erfc(v) = e ** -(v ** 2) P(s) / (v + 5/2) with s = (v - 4) / (v + 5/2), for v >= 0.75.
// Shepherd, Laframboise, "Chebyshev approximation of (1 + 2x) exp(x ** 2) erfc x in
// 0 <= x < infinity", Mathematics of Computation 36 (1981).
fn erfcTail(v: Wide) -> Wide {
  let below = wideAdd(v, Wide(1.25, 0.0, 1));
  let s = wideDiv(wideSub(v, Wide(1.0, 0.0, 2)), below);
  let scaled = wideOf(erfcPolynomial(pairOf(s)), 0);
  return wideMul(wideExp(wideNeg(wideMul(v, v))), wideDiv(scaled, below));
}
