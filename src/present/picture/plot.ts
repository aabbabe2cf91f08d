// The picture of a hover: this curve, those of others as ghosts, and what lies between.
import type { Size } from "../text/markdown.ts";
import { windowAround, type AxisInterval } from "./axis.ts";
import { strokes, type PictureCurve, type Point } from "./curve.ts";
import { axes, frameFor, type Box, type PictureFrame } from "./frame.ts";
import { fitted, label, line, round, svg, trace } from "./marks.ts";
import type { Palette } from "./palette.ts";
import { turns } from "./turns.ts";
import { elementAt } from "../../required.ts";

export interface Curves extends PictureCurve {
  /** Absent when the framework defines no gradient. */
  readonly slope?: (x: number) => number;
  /** Stretches where the value does not change; an end may be infinite. */
  readonly flat: readonly AxisInterval[];
}

/** Another function of the name, drawn beside this one. */
export interface Ghost {
  readonly curve: PictureCurve;
  readonly name: string;
  /** How far it is from this one, in words. */
  readonly apart: string;
  /** The places of the largest difference, and its size as it is marked there; absent without one. */
  readonly gap?: { readonly at: readonly number[]; readonly size: string };
}

export interface Scene {
  readonly name: string;
  readonly curves: Curves;
  /** The first `mostGhosts` are drawn. */
  readonly ghosts: readonly Ghost[];
  /** Under the names: what is not drawn. */
  readonly more: string;
  /** Names of a flat stretch and of a jump. */
  readonly flat: string;
  readonly jumps: string;
}

/** A palette has as many colours for them. */
export const mostGhosts = 3;

export const plotSize = (wide: boolean): Size => ({ width: wide ? 640 : 330, height: 106 });

/** This curve solid, the others dashed each in its way, flat stretches hatched: nothing is told by colour alone. */
export function plotSvg(scene: Scene, palette: Palette, wide: boolean): string {
  const size = plotSize(wide);
  const box = { left: 34, right: wide ? size.width - 222 : size.width - 8, top: 5, bottom: 90 };
  const { curves } = scene;
  const ghosts = scene.ghosts.slice(0, mostGhosts);
  const over = windowAround(placesOf(curves, ghosts));
  const own = runsOf(curves, over);
  const theirs = ghosts.map(({ curve }) => runsOf(curve, over));
  const slope = ghosts.length === 0 && curves.slope ? curves.slope : undefined;
  const rise = slope ? strokes(slope, over, breaksOf(curves)) : [];
  const frame = frameFor(over, [...own, ...theirs.flat(), ...rise].flat(), box);
  return svg(size, [
    definitions(box, palette),
    ...curves.flat.map((part) => flatBand(part, frame, { text: scene.flat, palette })),
    ...axes(frame, palette),
    ghosts[0] ? gapFill(curves, ghosts[0].curve, frame, palette) : "",
    path(rise, frame, stroke(palette.ghosts[0], 0)),
    ...theirs
      .map((runs, i) => path(runs, frame, stroke(elementAt(palette.ghosts, i), i)))
      .toReversed(),
    path(own, frame, `stroke="${palette.value}" stroke-width="2.4"`),
    ...turns(curves, frame, { palette, jumps: scene.jumps }),
    ghosts[0] ? gapMark(curves, ghosts[0], frame, palette) : "",
    ...(wide ? legend({ ...scene, ghosts }, { x: box.right + 12, slope, palette }) : []),
  ]);
}

const breaksOf = ({ kinks, jumps }: PictureCurve): readonly number[] => [...kinks, ...jumps];

const runsOf = (curve: PictureCurve, over: AxisInterval): readonly (readonly Point[])[] =>
  strokes(curve.value, over, breaksOf(curve));

const placesOf = (own: PictureCurve, ghosts: readonly Ghost[]): readonly number[] => [
  ...breaksOf(own),
  ...ghosts.flatMap(({ curve, gap }) => [...breaksOf(curve), ...(gap?.at ?? [])]),
];

/** Where two curves part, filled in the other's colour. */
function gapFill(
  own: PictureCurve,
  other: PictureCurve,
  frame: PictureFrame,
  palette: Palette,
): string {
  const { over, x, y } = frame;
  const xs = Array.from(
    { length: samples + 1 },
    (_, i) => over.low + ((over.high - over.low) * i) / samples,
  );
  const both = xs
    .map((at) => ({ at, mine: own.value(at), its: other.value(at) }))
    .filter(({ mine, its }) => Number.isFinite(mine) && Number.isFinite(its));
  const edge = (points: readonly Point[]): string =>
    points.map((point) => `${round(x(point.x))} ${round(y(point.y))}`).join("L");
  const upper = edge(both.map(({ at, mine }) => ({ x: at, y: mine })));
  const lower = edge(both.toReversed().map(({ at, its }) => ({ x: at, y: its })));
  return both.length < 2
    ? ""
    : `<path d="M${upper}L${lower}z" fill="${palette.ghosts[0]}" fill-opacity="${palette.gapOpacity}" clip-path="url(#in)"/>`;
}

/** The largest difference: a line from curve to curve, with its size. */
function gapMark(
  own: PictureCurve,
  { curve, gap }: Ghost,
  frame: PictureFrame,
  palette: Palette,
): string {
  const { box, over, x, y } = frame;
  const at = gap?.at.findLast((place) => place > over.low && place < over.high);
  if (gap === undefined || at === undefined) return "";
  const heights = [own.value(at), curve.value(at)].map((height) =>
    Math.min(box.bottom, Math.max(box.top, y(height))),
  );
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
  if (!Number.isFinite(top) || !Number.isFinite(bottom)) return "";
  const place = round(x(at));
  const ends = `M${place - 4} ${round(top)}h8M${place - 4} ${round(bottom)}h8M${place} ${round(top)}V${round(bottom)}`;
  // A curve that rises leaves room below its upper half and above its lower one.
  const isHigh = (top + bottom) / 2 < (box.top + box.bottom) / 2;
  const beside = isHigh
    ? { x: place + 7, y: Math.min(box.bottom - 3, bottom + 12) }
    : { x: place - 7, y: Math.max(box.top + 9, top - 5) };
  const fits = isHigh ? place < box.right - 50 : place > box.left + 50;
  return (
    line(ends, `stroke="${palette.ink}" stroke-width="1.2"`) +
    label(beside, isHigh === fits ? "start" : "end", gap.size, palette.ink)
  );
}

function flatBand(
  part: AxisInterval,
  { over, x, box }: PictureFrame,
  { text, palette }: { readonly text: string; readonly palette: Palette },
): string {
  const [from, to] = [x(Math.max(part.low, over.low)), x(Math.min(part.high, over.high))];
  if (to <= from) return "";
  const shape = `x="${round(from)}" y="${box.top}" width="${round(to - from)}" height="${box.bottom - box.top}"`;
  const name =
    to - from > 12 + 6 * text.length
      ? label({ x: (from + to) / 2, y: (box.top + box.bottom) / 2 }, "middle", text, palette.axis)
      : "";
  return `<rect ${shape} fill="url(#flat)"/>${name}`;
}

interface Legend {
  readonly x: number;
  readonly slope: Curves["slope"];
  readonly palette: Palette;
}

/** The names right of the picture, each with its own kind of line, and under it how far it is. */
function legend(scene: Scene, { x, slope, palette }: Legend): readonly string[] {
  const sample = (y: number, strokes: string): string => line(`M${x} ${y}h20`, strokes);
  const text = (y: number, said: string): string =>
    label({ x: x + 26, y: y + 3.5 }, "start", fitted(said, 33), palette.ink);
  const others = scene.ghosts.map(({ name, apart }, i) => ({ name, apart, at: 29 + i * 24 }));
  return [
    sample(11, `stroke="${palette.value}" stroke-width="2.4"`),
    text(11, scene.name),
    ...(slope ? [sample(30, stroke(palette.ghosts[0], 0)), text(30, "f′")] : []),
    ...others.flatMap(({ name, apart, at }, i) => [
      sample(at, stroke(elementAt(palette.ghosts, i), i)),
      text(at, name),
      text(at + 10.5, apart),
    ]),
    scene.more === "" ? "" : text(29 + others.length * 24, scene.more),
  ];
}

const stroke = (colour: string, index: number): string =>
  `stroke="${colour}" stroke-width="1.7" stroke-dasharray="${dashes[index] ?? ""}"`;

const path = (
  runs: readonly (readonly Point[])[],
  { x, y }: PictureFrame,
  strokes: string,
): string =>
  runs.length === 0
    ? ""
    : `<path d="${runs.map((run) => trace(run, x, y)).join("")}" fill="none" ${strokes} clip-path="url(#in)"/>`;

const definitions = ({ left, right, top, bottom }: Box, { flat }: Palette): string =>
  `<defs><clipPath id="in"><path d="M${left} ${top}H${right}V${bottom}H${left}z"/></clipPath>` +
  `<pattern id="flat" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
  `<path d="M0 0h6v6h-6z" fill="${flat}"/><path d="M0 0v6" stroke="${flat}" stroke-width="2"/></pattern></defs>`;

const dashes = ["6 3", "2 3", "9 3 2 3"];
const samples = 160;
