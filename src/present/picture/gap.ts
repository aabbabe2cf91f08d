// The difference between this curve and another: filled, marked where it is largest, and magnified if it is too small to be seen.
import type { PictureCurve, Point } from "./curve.ts";
import type { PictureFrame } from "./frame.ts";
import type { PlacedLabel } from "./labels.ts";
import { line, round, trace } from "./marks.ts";
import type { Palette } from "./palette.ts";

/** The places of the largest difference of two curves, and its size as it is marked there. */
export interface Gap {
  readonly at: readonly number[];
  readonly size: string;
}

export interface DrawnGap {
  readonly fill: string;
  /** From curve to curve, where the difference is largest. */
  readonly mark: string;
  readonly labels: readonly PlacedLabel[];
  /** The size of the difference, many times as large, where the other curve would be hidden under this one. */
  readonly magnified: readonly Point[];
}

/** Between this curve and another, whose largest difference may be known. */
export function drawnGap(
  curves: readonly [own: PictureCurve, other: PictureCurve],
  gap: Gap | undefined,
  { frame, palette }: { readonly frame: PictureFrame; readonly palette: Palette },
): DrawnGap {
  const pairs = pairsOf(curves, frame);
  const places = gap?.at.filter((place) => place > frame.over.low && place < frame.over.high) ?? [];
  // Only where a label can explain it.
  const factor = places.length === 0 ? 1 : magnification(pairs, frame);
  const shown = (pair: Pair): Pair =>
    factor === 1 ? pair : { x: pair.x, mine: 0, its: Math.abs(pair.its - pair.mine) * factor };
  const drawn = pairs.map(shown);
  const fill = filled(drawn, frame, palette);
  const magnified = factor === 1 ? [] : drawn.map(({ x, its }) => ({ x, y: its }));
  // Many curves are near zero on the left, so there is room above the magnified difference.
  const at = factor === 1 ? places.at(-1) : places[0];
  const pair = at === undefined ? undefined : shown(pairAt(curves, at));
  if (gap === undefined || pair === undefined || !isFinitePair(pair))
    return { fill, mark: "", labels: [], magnified };
  const text = factor === 1 ? gap.size : `Δ ${gap.size} (× ${factor})`;
  const span = spanOf(pair, frame);
  const labels = [{ text, places: placesBeside(span, frame) }];
  return { fill, mark: marked(span, palette), labels, magnified };
}

interface Pair {
  readonly x: number;
  readonly mine: number;
  readonly its: number;
}

const pairAt = ([own, other]: readonly [PictureCurve, PictureCurve], x: number): Pair => ({
  x,
  mine: own.value(x),
  its: other.value(x),
});

const isFinitePair = ({ mine, its }: Pair): boolean =>
  Number.isFinite(mine) && Number.isFinite(its);

const pairsOf = (
  curves: readonly [PictureCurve, PictureCurve],
  { over }: PictureFrame,
): readonly Pair[] =>
  Array.from({ length: samples + 1 }, (_, i) =>
    pairAt(curves, over.low + ((over.high - over.low) * i) / samples),
  ).filter(isFinitePair);

/** 1, 2 or 5 with zeros, so that a difference of less than two pixels takes up to thirty, if there are as many above 0. */
function magnification(pairs: readonly Pair[], { box, y }: PictureFrame): number {
  const largest = Math.max(0, ...pairs.map(({ mine, its }) => Math.abs(y(its) - y(mine))));
  if (largest === 0 || largest >= 2) return 1;
  const rough = Math.min(30, y(0) - box.top) / largest;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([5, 2].find((unit) => unit * power <= rough) ?? 1) * power;
}

function filled(pairs: readonly Pair[], { x, y }: PictureFrame, palette: Palette): string {
  if (pairs.length < 2) return "";
  const upper = trace(
    pairs.map((pair) => ({ x: pair.x, y: pair.mine })),
    x,
    y,
  );
  const lower = trace(pairs.map((pair) => ({ x: pair.x, y: pair.its })).toReversed(), x, y);
  const d = `${upper}L${lower.slice(1)}z`;
  return `<path d="${d}" fill="${palette.ghosts[0]}" fill-opacity="${palette.gapOpacity}" clip-path="url(#in)"/>`;
}

interface Span {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** In pixels, as far as it is inside the picture. */
function spanOf({ x: at, mine, its }: Pair, { box, x, y }: PictureFrame): Span {
  const ends = [mine, its].map((height) => Math.min(box.bottom, Math.max(box.top, y(height))));
  return { x: round(x(at)), top: round(Math.min(...ends)), bottom: round(Math.max(...ends)) };
}

const marked = ({ x, top, bottom }: Span, { ink }: Palette): string =>
  line(
    `M${x - 4} ${top}h8M${x - 4} ${bottom}h8M${x} ${top}V${bottom}`,
    `stroke="${ink}" stroke-width="1.2"`,
  );

/** A rising curve is free below the right of its upper half and above the left of its lower half. */
function placesBeside({ x, top, bottom }: Span, { box }: PictureFrame): PlacedLabel["places"] {
  const [below, above] = [Math.min(box.bottom - 3, bottom + 12), Math.max(box.top + 9, top - 5)];
  const right = { x: x + 7, anchor: "start" } as const;
  const left = { x: x - 7, anchor: "end" } as const;
  const middle = { x, anchor: "middle" } as const;
  const lower = [
    { ...right, y: below },
    { ...left, y: below },
    { ...middle, y: below },
  ];
  const upper = [
    { ...left, y: above },
    { ...right, y: above },
    { ...middle, y: above },
  ];
  const isHigh = (top + bottom) / 2 < (box.top + box.bottom) / 2;
  return isHigh ? [...lower, ...upper] : [...upper, ...lower];
}

const samples = 160;
