// A binary floating-point type by its digits and exponents: its nearest numbers and their spacing.

/** Digits of the fraction, and the exponents of the normal numbers. */
export interface FloatLayout {
  readonly fraction: number;
  readonly least: number;
  readonly most: number;
}

/** The number of the type that is nearest to a double, ties to even; ∞ beyond the largest. */
export function nearestOf(value: number, shape: FloatLayout): number {
  if (!Number.isFinite(value)) return value;
  const step = spacingOf(value, shape);
  const steps = Math.abs(value) / step;
  const below = Math.floor(steps);
  const rest = steps - below;
  const isUp = rest > 0.5 || (rest === 0.5 && below % 2 === 1);
  const size = (isUp ? below + 1 : below) * step;
  const largest = (2 - 2 ** -shape.fraction) * 2 ** shape.most;
  return (
    (Object.is(Math.sign(value), -0) || value < 0 ? -1 : 1) * (size > largest ? Infinity : size)
  );
}

/** The gap between neighbours at a real value; that below the largest number at it and beyond. */
export function spacingOf(value: number, { fraction, least, most }: FloatLayout): number {
  view.setFloat64(0, value);
  const exponent = ((view.getUint32(0) >>> 20) & 0x7ff) - 1023;
  return 2 ** (Math.min(Math.max(exponent, least), most) - fraction);
}

const view = new DataView(new ArrayBuffer(8));
