/** The functions that `body` calls and WGSL lacks, in the plain form of a textbook. */
export function functionsFor(body: string): string {
  const called = (name: string, text: string) => new RegExp(`\\b${name}\\(`).test(text);
  return Object.entries(functions).reduceRight(
    (text, [name, code]) => (called(name, text + body) ? `${code}\n\n${text}` : text),
    "",
  );
}

export type AddedFunction = keyof typeof functions;

// A function may call those above it.
const functions = {
  // A variable is read at run time only; WGSL has no literal for infinity.
  infinity: `fn infinity() -> f32 {
  var bits = 0x7f800000u;
  return bitcast<f32>(bits);
}`,
  isNan: `fn isNan(u: f32) -> bool {
  return (bitcast<u32>(u) & 0x7fffffffu) > 0x7f800000u;
}`,
  fmin: `fn fmin(u: f32, v: f32) -> f32 {
  return select(select(min(u, v), u, isNan(v)), v, isNan(u));
}`,
  fmax: `fn fmax(u: f32, v: f32) -> f32 {
  return select(select(max(u, v), u, isNan(v)), v, isNan(u));
}`,
  integerPower: `fn integerPower(base: f32, exponent: i32) -> f32 {
  var power = 1.0;
  for (var n = abs(exponent); n > 0; n--) {
    power *= base;
  }
  return select(power, 1.0 / power, exponent < 0);
}`,
  expm1: `fn expm1(u: f32) -> f32 {
  return exp(u) - 1.0;
}`,
  log1p: `fn log1p(u: f32) -> f32 {
  return log(1.0 + u);
}`,
  sigmoid: `fn sigmoid(u: f32) -> f32 {
  return 1.0 / (1.0 + exp(-u));
}`,
  softplus: `fn softplus(u: f32) -> f32 {
  return log(1.0 + exp(u));
}`,
  // Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26: |error| <= 1.5e-7.
  erf: `fn erf(u: f32) -> f32 {
  let t = 1.0 / (1.0 + 0.3275911 * abs(u));
  let p = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return sign(u) * (1.0 - p * exp(-u * u));
}`,
  // The same polynomial; for u > 0 without the subtraction from 1.
  erfc: `fn erfc(u: f32) -> f32 {
  let t = 1.0 / (1.0 + 0.3275911 * abs(u));
  let p = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  let tail = p * exp(-u * u);
  return select(tail, 2.0 - tail, u < 0.0);
}`,
} as const;
