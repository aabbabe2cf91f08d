// The picture of a hover: this curve, those of others as ghosts, and what lies between.
import type { Size } from "../text/markdown.ts";
import { windowAround, type AxisInterval } from "./axis.ts";
import { strokes, type PictureCurve, type Point } from "./curve.ts";
import { flatBand, flatLabel } from "./flat.ts";
import { axes, frameFor, type Box, type PictureFrame } from "./frame.ts";
import { drawnGap, type Gap } from "./gap.ts";
import { placedLabels } from "./labels.ts";
import { ghostStroke, legend, ownStroke } from "./legend.ts";
import { svg, trace } from "./marks.ts";
import type { Palette } from "./palette.ts";
import { jumpLabel, kinkMarks } from "./kinkMarks.ts";

export interface Curves extends PictureCurve {
  /** Absent when the framework defines no gradient. */
  readonly slope?: (x: number) => number;
  /** Stretches where the value does not change; an end may be infinite. */
  readonly flat: readonly AxisInterval[];
}

/** Another function of the name, drawn beside this one. */
export interface NamesakeCurve {
  readonly curve: PictureCurve;
  readonly name: string;
  /** How far it is from this one, in words. */
  readonly apart: string;
  /** Absent without a largest difference. */
  readonly gap?: Gap;
}

export interface Scene {
  readonly name: string;
  readonly curves: Curves;
  /** The first `mostGhosts` are drawn. */
  readonly ghosts: readonly NamesakeCurve[];
  /** Under the names: what is not drawn. */
  readonly more: string;
  /** Names of a flat stretch and of a jump. */
  readonly flat: string;
  readonly jumps: string;
}

/** A palette has as many colours for them. */
export const maxGhosts = 3;

/** The narrow one is for the pane beside a list of completions, which may be only 220 pixels wide. */
export const plotSize = (wide: boolean): Size => ({ width: wide ? 640 : 256, height: 106 });

/** This curve is solid, each other one has its own dashes, and flat stretches are hatched: nothing depends on colour alone. */
export function plotSvg(scene: Scene, palette: Palette, wide: boolean): string {
  const size = plotSize(wide);
  const box = { left: 34, right: wide ? size.width - 222 : size.width - 8, top: 5, bottom: 90 };
  const { curves } = scene;
  const ghosts = scene.ghosts.slice(0, maxGhosts);
  const over = windowAround(placesOf(curves, ghosts));
  const own = runsOf(curves, over);
  const slope = ghosts.length === 0 ? curves.slope : undefined;
  const rise = slope ? strokes(slope, over, breaksOf(curves)) : [];
  const others = ghosts.map(({ curve }) => runsOf(curve, over));
  const frame = frameFor(over, [...own, ...others.flat(), ...rise].flat(), box);
  const gap = ghosts[0] && drawnGap([curves, ghosts[0].curve], ghosts[0].gap, { frame, palette });
  const theirs = others.map((runs, i) =>
    i === 0 && gap?.magnified.length ? [gap.magnified] : runs,
  );
  const all = [...own, ...theirs.flat(), ...rise];
  const labels = [
    ...(gap?.labels ?? []),
    ...jumpLabel(curves, frame, scene.jumps),
    ...curves.flat.flatMap((part) => flatLabel(part, frame, scene.flat)),
  ];
  return svg(size, [
    definitions(box, palette),
    ...curves.flat.map((part) => flatBand(part, frame)),
    ...axes(frame, palette),
    gap?.fill ?? "",
    path(rise, frame, ghostStroke(palette, 0)),
    ...theirs.map((runs, i) => path(runs, frame, ghostStroke(palette, i))).toReversed(),
    path(own, frame, ownStroke(palette)),
    ...kinkMarks(curves, frame, palette),
    gap?.mark ?? "",
    ...placedLabels(labels, { curves: all.map(inPixels(frame)), box }, palette),
    ...(wide
      ? legend({ ...scene, x: box.right + 12, slope: slope !== undefined, others: ghosts }, palette)
      : []),
  ]);
}

const breaksOf = ({ kinks, jumps }: PictureCurve): readonly number[] => [...kinks, ...jumps];

const runsOf = (curve: PictureCurve, over: AxisInterval): readonly (readonly Point[])[] =>
  strokes(curve.value, over, breaksOf(curve));

const placesOf = (own: PictureCurve, ghosts: readonly NamesakeCurve[]): readonly number[] => [
  ...breaksOf(own),
  ...ghosts.flatMap(({ curve, gap }) => [...breaksOf(curve), ...(gap?.at ?? [])]),
];

const inPixels =
  ({ x, y }: PictureFrame) =>
  (run: readonly Point[]): readonly Point[] =>
    run.map((point) => ({ x: x(point.x), y: y(point.y) }));

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
