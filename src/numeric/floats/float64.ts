// Float64: bit patterns and neighbours.

const view = new DataView(new ArrayBuffer(8));

/** The 64 bits of a number. */
export function float64Bits(value: number): bigint {
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}

/** The number with these 64 bits. */
export function float64FromBits(bits: bigint): number {
  view.setBigUint64(0, bits);
  return view.getFloat64(0);
}

/** The next double above; ∞ and NaN stay, and both zeros lead to 2⁻¹⁰⁷⁴. */
export function nextUp64(value: number): number {
  if (Number.isNaN(value) || value === Infinity) return value;
  if (value === 0) return Number.MIN_VALUE;
  return float64FromBits(float64Bits(value) + (value > 0 ? 1n : -1n));
}

/** The next double below; −∞ and NaN stay. */
export function nextDown64(value: number): number {
  return -nextUp64(-value);
}
