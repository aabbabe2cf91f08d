/** Red, green and blue as sRGB has them, from 0 to 1. */
export type Colour = readonly [number, number, number];

/** Lightness, then how red or green and how yellow or blue: Björn Ottosson 2020, A perceptual color space (OKLab). */
type Lab = readonly [number, number, number];

/** What a field is painted with. */
export interface ColourMap {
  readonly ink: Colour;
  readonly paper: Colour;
  /** From the lowest value to the highest, in even steps. */
  readonly ramp: readonly Colour[];
}

export interface Anchors {
  readonly ink: Colour;
  readonly paper: Colour;
  /** Whose hue the low values have, and whose the high ones. */
  readonly low: Colour;
  readonly high: Colour;
}

const rampLength = 17;

/**
 * Lightness goes evenly away from the paper's, so that the order of the values is seen without colour as well;
 * the hue goes from the one anchor to the other.
 */
export function paletteOf({ ink, paper, low, high }: Anchors): ColourMap {
  const [cool, warm] = [toLab(low), toLab(high)];
  const dark = toLab(paper)[0] < toLab(ink)[0];
  const [from, to] = dark ? [0.25, 0.93] : [0.96, 0.3];
  const ramp = Array.from({ length: rampLength }, (_, index) => {
    const share = index / (rampLength - 1);
    const mix = (axis: 1 | 2): number => cool[axis] + (warm[axis] - cool[axis]) * share;
    return inGamut([from + (to - from) * share, mix(1), mix(2)]);
  });
  return { ink, paper, ramp };
}

/** How light a colour looks, from 0 to 1. */
export const lightness = (colour: Colour): number => toLab(colour)[0];

/** The most colourful colour of that lightness and hue that a screen can show, no more colourful than requested. */
function inGamut([light, a, b]: Lab): Colour {
  let colour = fromLab([light, 0, 0]);
  for (let share = 0.02; share <= 1; share += 0.02) {
    const next = fromLab([light, a * share, b * share]);
    if (next.some((channel) => channel < 0 || channel > 1)) break;
    colour = next;
  }
  return colour;
}

function toLab([red, green, blue]: Colour): Lab {
  const [r, g, b] = [decoded(red), decoded(green), decoded(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromLab([light, a, b]: Lab): Colour {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encoded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** sRGB's transfer function, IEC 61966-2-1. */
const decoded = (u: number): number => (u <= 0.04045 ? u / 12.92 : ((u + 0.055) / 1.055) ** 2.4);
const encoded = (u: number): number =>
  u <= 0.0031308 ? 12.92 * u : 1.055 * u ** (1 / 2.4) - 0.055;
