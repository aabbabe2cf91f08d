// Float32: bit patterns, the order of all values, and the distance between two of them.

const view = new DataView(new ArrayBuffer(4));

/** The 32 bits of the float32 nearest to `value`, as an unsigned integer. */
export function float32Bits(value: number): number {
  view.setFloat32(0, value);
  return view.getUint32(0);
}

/** The float32 with these 32 bits. */
export function float32FromBits(bits: number): number {
  view.setUint32(0, bits);
  return view.getFloat32(0);
}

/** The index of a float32 among all float32 in rising order; both zeros are at 0, ±∞ at the ends. */
export function ordinal32(value: number): number {
  const bits = float32Bits(value);
  return bits < sign ? bits : sign - bits;
}

/** The float32 at a place; 0 gives +0. */
export function fromOrdinal32(ordinal: number): number {
  return float32FromBits(ordinal >= 0 ? ordinal : sign - ordinal);
}

/** The next float32 above; ∞ and NaN stay, and both zeros lead to the smallest subnormal. */
export function nextUp32(value: number): number {
  return Number.isNaN(value) || value === Infinity ? value : fromOrdinal32(ordinal32(value) + 1);
}

/** The next float32 below; −∞ and NaN stay. */
export function nextDown32(value: number): number {
  return -nextUp32(-value);
}

/** How many float32 steps lie between two float32; NaN is 0 away from NaN and ∞ away from numbers. */
export function distance32(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b) ? 0 : Infinity;
  return Math.abs(ordinal32(a) - ordinal32(b));
}

/** The gap between neighbouring float32 at a real value: 2⁻¹⁴⁹ among subnormals, 2¹⁰⁴ at the top and beyond. */
export function spacing32(value: number): number {
  const rounded = Math.abs(value);
  if (Number.isNaN(rounded)) return NaN;
  wide.setFloat64(0, rounded);
  const exponent = (wide.getUint32(0) >>> 20) - 1023;
  // The power of two is put together from its bits: `2 ** n` takes ten times as long.
  wide.setUint32(0, (Math.min(Math.max(exponent, -126), 127) + 1000) << 20);
  wide.setUint32(4, 0);
  return wide.getFloat64(0);
}

/** The largest finite float32. */
export const max32 = (2 - 2 ** -23) * 2 ** 127;

const wide = new DataView(new ArrayBuffer(8));
const sign = 0x8000_0000;
