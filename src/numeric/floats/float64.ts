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
  view.setFloat64(0, value);
  const [high, low] = [view.getUint32(0), view.getUint32(4)];
  const next = value > 0 ? low + 1 : low - 1;
  view.setUint32(4, next);
  if (next < 0 || next === 2 ** 32) view.setUint32(0, value > 0 ? high + 1 : high - 1);
  return view.getFloat64(0);
}

/** The next double below; −∞ and NaN stay. */
export function nextDown64(value: number): number {
  return -nextUp64(-value);
}
