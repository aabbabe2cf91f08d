// The error function and its complement.

// erf(v), relative error <= 2 ** -42.
fn wideErf(v: Wide) -> Wide {
  if (v.e < 0 && abs(nearOf(v)) < 0.75) {
    return erfNear0(v);
  }
  let erf = wideSub(Wide(1.0, 0.0, 0), erfcTail(wideAbs(v)));
  if (v.hi < 0.0) {
    return wideNeg(erf);
  }
  return erf;
}

// erfc(v) = 1 - erf(v), relative error <= 2 ** -40, also where erf is nearly 1.
fn wideErfc(v: Wide) -> Wide {
  if (v.e < 0 && abs(nearOf(v)) < 0.75) {
    return wideSub(Wide(1.0, 0.0, 0), erfNear0(v));
  }
  let tail = erfcTail(wideAbs(v));
  if (v.hi < 0.0) {
    return wideSub(Wide(1.0, 0.0, 1), tail);
  }
  return tail;
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
