// Polynomials, as scripts/polynomials.py writes them: Chebyshev interpolants by Horner's rule.
// Coefficients that matter beyond 24 bits are pairs hi + lo.
// The error named is of the interpolant, relative to the result that it serves.

// (e ** r - 1 - r) / r ** 2 for |r| <= ln(2) / 2, error 2 ** -48.
fn expPolynomial(r: Pair) -> Pair {
  var p = Pair(fma(fma(fma(2.76138081e-07, r.hi, 2.76251149e-06), r.hi, 2.48015367e-05), r.hi, 0.00019841209), 0.0);
  p = pairStep(p, r, Pair(0.00138888892, -3.19318287e-11));
  p = pairStep(p, r, Pair(0.00833333377, -4.1422113e-10));
  p = pairStep(p, r, Pair(0.0416666679, -1.24177879e-09));
  p = pairStep(p, r, Pair(0.166666672, -4.96723773e-09));
  p = pairStep(p, r, Pair(0.5, 0.0));
  return orderedSum(p.hi, p.lo);
}

// (atanh(s) / s - 1) / z, z = s ** 2, for |s| <= (sqrt(2) - 1) / (sqrt(2) + 1), error 2 ** -57.
fn logPolynomial(z: Pair) -> Pair {
  var p = Pair(fma(fma(fma(0.0730890334, z.hi, 0.0766580552), z.hi, 0.0909144655), z.hi, 0.111111052), 0.0);
  p = pairStep(p, z, Pair(0.142857149, -6.1120855e-09));
  p = pairStep(p, z, Pair(0.200000003, -2.98073788e-09));
  p = pairStep(p, z, Pair(0.333333343, -9.93410687e-09));
  return orderedSum(p.hi, p.lo);
}

// erf(u) / u, z = u ** 2, for |u| <= 0.75, error 2 ** -47.
fn erfPolynomial(z: Pair) -> Pair {
  var p = Pair(fma(1.28240799e-06, z.hi, -1.45586355e-05), 0.0);
  p = pairStep(p, z, Pair(0.000120349083, -1.24428256e-12));
  p = pairStep(p, z, Pair(-0.000854765822, -1.63013422e-11));
  p = pairStep(p, z, Pair(0.00522396481, -1.00604941e-10));
  p = pairStep(p, z, Pair(-0.0268661696, 4.0746681e-10));
  p = pairStep(p, z, Pair(0.112837918, -1.47000989e-09));
  p = pairStep(p, z, Pair(-0.376126379, -1.02555768e-08));
  p = pairStep(p, z, Pair(1.12837923, -5.86353899e-08));
  return orderedSum(p.hi, p.lo);
}

// (u + 5/2) e ** (u ** 2) erfc(u), s = (u - 4) / (u + 5/2), for u >= 0.75, error 2 ** -44.
fn erfcPolynomial(s: Pair) -> Pair {
  var p = Pair(fma(fma(fma(fma(1.10793925e-08, s.hi, 2.07417568e-08), s.hi, -1.09526141e-07), s.hi, -2.63562015e-07), s.hi, 7.66924813e-07), 0.0);
  p = pairStep(p, s, Pair(2.32639559e-06, -9.8591335e-14));
  p = pairStep(p, s, Pair(-6.11942824e-06, 1.61736754e-13));
  p = pairStep(p, s, Pair(-1.88699178e-05, 7.72783747e-13));
  p = pairStep(p, s, Pair(6.67060667e-05, -3.06038967e-13));
  p = pairStep(p, s, Pair(0.000126908562, -3.75938126e-12));
  p = pairStep(p, s, Pair(-0.000930298236, 9.47148263e-12));
  p = pairStep(p, s, Pair(0.000461834949, 6.19587975e-12));
  p = pairStep(p, s, Pair(0.0119562279, -3.31151828e-10));
  p = pairStep(p, s, Pair(-0.064544186, -3.17670534e-09));
  p = pairStep(p, s, Pair(0.204284817, -2.54482724e-09));
  p = pairStep(p, s, Pair(-0.477706671, 1.28098581e-08));
  p = pairStep(p, s, Pair(0.890496492, -1.78229644e-08));
  return orderedSum(p.hi, p.lo);
}

// (e ** r - 1 - r - r ** 2 / 2) / r ** 3 for |r| <= ln(2) / 2, error 2 ** -29.
fn expTail(r: f32) -> f32 {
  return fma(fma(fma(fma(0.00019882698, r, 0.0013926184), r, 0.00833332073), r, 0.0416665561), r, 0.166666672);
}

// (atanh(s) / s - 1) / z, z = s ** 2, for |s| <= (sqrt(2) - 1) / (sqrt(2) + 1), error 2 ** -35.
fn logTail(z: f32) -> f32 {
  return fma(fma(fma(0.116658069, z, 0.142753899), z, 0.200000614), z, 0.333333343);
}

// erf(u) / u, z = u ** 2, for |u| <= 0.75, error 2 ** -41.
fn shortErfPolynomial(z: Pair) -> Pair {
  var p = Pair(fma(fma(fma(fma(-1.16701904e-05, z.hi, 0.000117705735), z.hi, -0.000853506033), z.hi, 0.00522363186), z.hi, -0.0268661212), 0.0);
  p = pairStep(p, z, Pair(0.112837911, 2.61742739e-09));
  p = pairStep(p, z, Pair(-0.376126379, -1.01652455e-08));
  p = pairStep(p, z, Pair(1.12837923, -5.86357878e-08));
  return orderedSum(p.hi, p.lo);
}

// (u + 5/2) e ** (u ** 2) erfc(u), s = (u - 4) / (u + 5/2), for u >= 0.75, error 2 ** -33.
fn shortErfcPolynomial(s: Pair) -> Pair {
  var p = Pair(fma(fma(fma(fma(fma(fma(fma(fma(4.82979715e-07, s.hi, 1.60464015e-06), s.hi, -5.79374409e-06), s.hi, -1.8022487e-05), s.hi, 6.65189727e-05), s.hi, 0.000126415674), s.hi, -0.000930244976), s.hi, 0.000461976277), s.hi, 0.0119562214), 0.0);
  p = pairStep(p, s, Pair(-0.0645442083, 1.674195e-09));
  p = pairStep(p, s, Pair(0.204284817, -2.31121211e-09));
  p = pairStep(p, s, Pair(-0.477706671, 1.34326772e-08));
  p = pairStep(p, s, Pair(0.890496492, -1.78229644e-08));
  return orderedSum(p.hi, p.lo);
}

// (1 - tanh(u) / u) / z, z = u ** 2, for |u| <= 0.5, error 2 ** -47.
fn tanhGapPolynomial(z: Pair) -> Pair {
  var p = Pair(fma(fma(0.000154053181, z.hi, -0.000553490128), z.hi, 0.00144698622), 0.0);
  p = pairStep(p, z, Pair(-0.00359085598, -3.63085326e-11));
  p = pairStep(p, z, Pair(0.00886312686, 2.36543535e-10));
  p = pairStep(p, z, Pair(-0.0218694825, -8.42069081e-10));
  p = pairStep(p, z, Pair(0.0539682545, -6.34961417e-10));
  p = pairStep(p, z, Pair(-0.13333334, 6.95505742e-09));
  p = pairStep(p, z, Pair(0.333333343, -9.93410953e-09));
  return orderedSum(p.hi, p.lo);
}

// sin(r) / r, z = r ** 2, for |r| <= pi / 4, error 2 ** -47.
fn sinPolynomial(z: Pair) -> Pair {
  var p = Pair(fma(-2.47562646e-08, z.hi, 2.75552679e-06), 0.0);
  p = pairStep(p, z, Pair(-0.000198412628, -4.40923643e-12));
  p = pairStep(p, z, Pair(0.00833333377, -4.44110193e-10));
  p = pairStep(p, z, Pair(-0.166666672, 4.96755614e-09));
  p = pairStep(p, z, Pair(1.0, -4.3076589e-15));
  return orderedSum(p.hi, p.lo);
}

// cos(r), z = r ** 2, for |r| <= pi / 4, error 2 ** -54.
fn cosPolynomial(z: Pair) -> Pair {
  var p = Pair(fma(2.06302087e-09, z.hi, -2.7555231e-07), 0.0);
  p = pairStep(p, z, Pair(2.48015785e-05, -3.50211058e-14));
  p = pairStep(p, z, Pair(-0.00138888892, 3.55296764e-11));
  p = pairStep(p, z, Pair(0.0416666679, -1.24195876e-09));
  p = pairStep(p, z, Pair(-0.5, 7.53721172e-15));
  p = pairStep(p, z, Pair(1.0, -4.74883463e-17));
  return orderedSum(p.hi, p.lo);
}
