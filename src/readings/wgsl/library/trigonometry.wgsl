// Sine and cosine.

// v = n pi / 2 + r with |r| <= pi / 4; only the last two bits of n matter.
struct Turned {
  n: i32,
  r: Pair,
}

// For |v| < 2 ** 22, from pi / 2 in three parts: the error of r is below 2 ** -46.
fn turned(v: Wide) -> Turned {
  let p = pairOf(v);
  let n = round(p.hi * 0.636619772);
  let first = exactProduct(-n, 1.57079637);
  let second = exactProduct(-n, -4.37113883e-8);
  let r = pairAdd(pairAdd(p, first), pairAdd(second, Pair(n * 1.71512451e-15, 0.0)));
  return Turned(i32(n), r);
}

// sin(r) = r (sin(r) / r), cos(r), for |r| <= pi / 4, turned by n quarters, relative error <= 2 ** -41.
fn sinOfTurned(t: Turned) -> Wide {
  let z = pairMul(t.r, t.r);
  let sine = pairMul(t.r, sinPolynomial(z));
  let cosine = cosPolynomial(z);
  let isSine = (t.n & 1) == 0;
  let sign = select(1.0, -1.0, (t.n & 2) != 0);
  let hi = select(cosine.hi, sine.hi, isSine);
  let lo = select(cosine.lo, sine.lo, isSine);
  return wideOf(Pair(sign * hi, sign * lo), 0);
}

// sin(v); sin(v) = v for tiny v.
fn wideSin(v: Wide) -> Wide {
  let value = wideWhere(v.e < -40, v, sinOfTurned(turned(v)));
  return wideWhere(v.e >= 22, wideUndefined(), value);
}

// cos(v) = sin(v + pi / 2)
fn wideCos(v: Wide) -> Wide {
  let t = turned(v);
  let value = sinOfTurned(Turned(t.n + 1, t.r));
  return wideWhere(v.e >= 22, wideUndefined(), value);
}
