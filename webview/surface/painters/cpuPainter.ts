import { restEvery } from "../../time/rested.ts";
import { unproject, type Camera } from "../camera.ts";
import { lightness, type Colour, type ColourMap } from "../colour.ts";
import { firstMark } from "../field.ts";
import { contoursOf, type Contours, type Picture } from "../picture.ts";
import { nodes, reach } from "../plane.ts";

/**
 * The picture as a map, drawn pixel by pixel, for want of a graphics processor. It lets the page breathe between
 * rows, so that nothing stops for longer than a few milliseconds.
 */
export async function paintOnCpu(picture: Picture): Promise<ImageData> {
  const { side, field, palette, camera } = picture;
  const image = new ImageData(side, side);
  const painting: Painting = {
    image,
    shares: field.shares,
    contours: contoursOf(field),
    bytes: bytesOf(palette),
    places: placesAlong(camera, side),
  };
  const rest = restEvery(slice);
  for (let y = 0; y < side; y += 1) {
    paintRow(painting, y);
    await rest();
  }
  return image;
}

interface Painting {
  readonly image: ImageData;
  readonly shares: Float32Array;
  readonly contours: Contours;
  readonly bytes: Bytes;
  readonly places: Places;
}

function paintRow({ image, shares, contours, bytes, places }: Painting, y: number): void {
  const side = image.width;
  const v = places.up[y]!;
  if (!(v >= 0 && v <= nodes - 1)) return;
  const below = Math.max(v - places.step, 0);
  let share = NaN;
  for (let x = 0; x < side; x += 1) {
    const u = places.across[x]!;
    if (!(u >= 0 && u <= nodes - 1)) continue;
    const left = share;
    share = shareNear(shares, u, v);
    const ground = groundOf(share);
    const isLine =
      share >= firstMark
        ? isSign(share, x, y)
        : crosses(contours, share, left) || crosses(contours, share, shareNear(shares, u, below));
    image.data.set((isLine ? bytes.lines : bytes.grounds)[ground]!, 4 * (y * side + x));
  }
}

/** Which entry of the palette lies under a share or a mark; the last one is the paper. */
function groundOf(share: number): number {
  if (share < firstMark) return Math.round(share * steps);
  return share === firstMark ? steps + 1 : share === firstMark + 1 ? steps : 0;
}

/** NaN is crossed out; infinities show their sign. */
function isSign(mark: number, x: number, y: number): boolean {
  const [u, v] = [Math.abs((x % tile) - tile / 2), Math.abs((y % tile) - tile / 2)];
  if (mark === firstMark) return u === v && u < 4;
  return (v < 1 && u < 4) || (mark === firstMark + 1 && u < 1 && v < 4);
}

/** Whether a contour line runs between two neighbouring pixels; there are no contour lines over a jump. */
function crosses({ first, step, zero }: Contours, a: number, b: number): boolean {
  if (step === 0 || !(b < firstMark) || Math.abs(a - b) > 0.5) return false;
  if (a < zero !== b < zero) return true;
  return Math.floor((a - first) / step) !== Math.floor((b - first) / step);
}

/** Between four nodes; next to one that is not finite, the nearest's. */
function shareNear(shares: Float32Array, u: number, v: number): number {
  const [column, row] = [Math.min(Math.floor(u), nodes - 2), Math.min(Math.floor(v), nodes - 2)];
  const at = row * nodes + column;
  const [a, b, c, d] = [shares[at]!, shares[at + 1]!, shares[at + nodes]!, shares[at + nodes + 1]!];
  const [s, t] = [u - column, v - row];
  if (Math.max(a, b, c, d) >= firstMark) return shares[Math.round(v) * nodes + Math.round(u)]!;
  return (a * (1 - s) + b * s) * (1 - t) + (c * (1 - s) + d * s) * t;
}

interface Places {
  readonly across: Float64Array;
  readonly up: Float64Array;
  /** From one pixel to the next. */
  readonly step: number;
}

/** For each column and row of pixels its place on the plane, in steps from the first node. */
function placesAlong(camera: Camera, side: number): Places {
  const node = (input: number): number => ((input + reach) / (2 * reach)) * (nodes - 1);
  const middle = (pixel: number): number => ((pixel + 0.5) / side) * 2 - 1;
  const across = Float64Array.from({ length: side }, (_, x) =>
    node(unproject(camera, [middle(x), 0])[0]),
  );
  const up = Float64Array.from({ length: side }, (_, y) =>
    node(unproject(camera, [0, -middle(y)])[1]),
  );
  return { across, up, step: across[1]! - across[0]! };
}

interface Bytes {
  readonly grounds: readonly Uint8ClampedArray[];
  readonly lines: readonly Uint8ClampedArray[];
}

/** The colours as bytes: finely stepped from lowest to highest, then the paper, each with the colour of lines on it. */
function bytesOf({ ramp, ink, paper }: ColourMap): Bytes {
  const shades = Array.from({ length: steps + 1 }, (_, index) => {
    const at = (index / steps) * (ramp.length - 1);
    const low = Math.min(Math.floor(at), ramp.length - 2);
    return mix(ramp[low]!, ramp[low + 1]!, at - low);
  });
  const grounds = [...shades, paper];
  const [inkLight, paperLight] = [lightness(ink), lightness(paper)];
  const lines = grounds.map((ground) => {
    const level = lightness(ground);
    const line = Math.abs(inkLight - level) > Math.abs(paperLight - level) ? ink : paper;
    return mix(ground, line, 0.7);
  });
  return { grounds: grounds.map(pixel), lines: lines.map(pixel) };
}

const mix = (from: Colour, to: Colour, share: number): Colour => {
  const channel = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return [channel(0), channel(1), channel(2)];
};

const pixel = (colour: Colour): Uint8ClampedArray =>
  Uint8ClampedArray.from([...colour.map((channel) => channel * 255), 255]);

/** Milliseconds. */
const slice = 8;
const steps = 255;
const tile = 14;
