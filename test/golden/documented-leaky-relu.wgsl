fn activation(x: f32, alpha: f32) -> f32 {
  return select(alpha * x, x, x > 0.0);
}

struct Constants {
  alpha: f32,
}

@group(0) @binding(0) var<storage, read> inputs: array<vec4u>;
@group(0) @binding(1) var<storage, read_write> outputs: array<vec4u>;
@group(0) @binding(2) var<uniform> constants: Constants;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < arrayLength(&outputs)) {
    let bits = inputs[id.x];
    outputs[id.x] = vec4u(result(bits.x), result(bits.y), result(bits.z), result(bits.w));
  }
}

fn result(bits: u32) -> u32 {
  let x = bitcast<f32>(bits);
  return bitcast<u32>(activation(x, constants.alpha));
}
