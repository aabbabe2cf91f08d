// Where the ticks of an axis are, and how a number becomes a position in the picture.

export interface AxisInterval {
  readonly low: number;
  readonly high: number;
}

/** Round numbers inside the interval: multiples of 1, 2 or 5 times a power of ten, at most `count` of them. */
export function ticks({ low, high }: AxisInterval, count: number): readonly number[] {
  const step = roundStep((high - low) / count);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
}

/** A linear map from an interval of numbers to a stretch of the picture. */
export function scale(from: AxisInterval, to: AxisInterval): (value: number) => number {
  const factor = (to.high - to.low) / (from.high - from.low);
  return (value) => to.low + (value - from.low) * factor;
}

/** The part of the axis worth seeing: the middle, and every kink near it with room on either side. */
export function windowAround(kinks: readonly number[]): AxisInterval {
  const near = kinks.filter((kink) => Math.abs(kink) <= farthest);
  return {
    low: Math.min(-narrowest, ...near.map((kink) => kink * room)),
    high: Math.max(narrowest, ...near.map((kink) => kink * room)),
  };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5].find((unit) => unit * power >= rough * 0.999);
  return (step ?? 10) * power;
}

const farthest = 12;
const narrowest = 4;
const room = 1.5;
