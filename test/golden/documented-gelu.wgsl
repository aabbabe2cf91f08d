fn erf(u: f32) -> f32 {
  let t = 1.0 / (1.0 + 0.3275911 * abs(u));
  let p = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return sign(u) * (1.0 - p * exp(-u * u));
}

fn activation(x: f32) -> f32 {
  let v0 = 2.0;
  return 0.5 * x * (1.0 + erf(x / sqrt(v0)));
}
