/**
 * Reads and writes bit patterns, so that no NaN payload, sign or subnormal is lost on the way; four at a
 * time, because an access costs more than most formulas. The prefix keeps its names apart from those of other text.
 */
export const shellWith = (
  prefix: string,
): string => `@group(0) @binding(0) var<storage, read> ${prefix}inputs: array<vec4u>;
@group(0) @binding(1) var<storage, read_write> ${prefix}outputs: array<vec4u>;
@group(0) @binding(2) var<uniform> ${prefix}constants: ${prefix}Constants;

@compute @workgroup_size(256)
fn ${prefix}main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < arrayLength(&${prefix}outputs)) {
    let bits = ${prefix}inputs[id.x];
    ${prefix}outputs[id.x] = vec4u(${prefix}result(bits.x), ${prefix}result(bits.y), ${prefix}result(bits.z), ${prefix}result(bits.w));
  }
}
`;
