/** A colour as red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number];

/** What the colours of a map go through: from the lowest value, through the middle, to the highest. */
export interface Ramp {
  readonly low: Colour;
  readonly middle: Colour;
  readonly high: Colour;
}

export interface Extent {
  readonly low: number;
  readonly high: number;
}

/** The smallest and the largest finite value; both zero when there is none. */
export function extentOf(values: Float32Array): Extent {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values)
    if (Number.isFinite(value)) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return low > high ? { low: 0, high: 0 } : { low, high };
}

/** One opaque pixel for each value. What is not finite stays transparent, so that it is seen to be missing. */
export function pixels(
  values: Float32Array,
  { low, high }: Extent,
  ramp: Ramp,
): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(values.length * 4);
  values.forEach((value, index) => {
    if (!Number.isFinite(value)) return;
    const share = high > low ? (value - low) / (high - low) : 0.5;
    out.set([...mixed(ramp, share), 255], index * 4);
  });
  return out;
}

function mixed({ low, middle, high }: Ramp, share: number): Colour {
  const [from, to, part] = share < 0.5 ? [low, middle, share * 2] : [middle, high, share * 2 - 1];
  const mix = (channel: 0 | 1 | 2): number => from[channel] + (to[channel] - from[channel]) * part;
  return [mix(0), mix(1), mix(2)];
}
