import { formatNumber } from "../../../src/present/text/number.ts";
import { axesOf, overSurface, placeOf, shareAt, type Axis, type SurfaceFrame } from "../frame.ts";
import { reach, type PlanePoint } from "../plane.ts";
import type { Label, PlaneShown } from "../shown.ts";
import { drawing } from "../../view/parts/element.ts";
import { elementAt } from "../../../src/required.ts";

/** What is drawn over the surface: both axes, the height where there is one, the lines on it, and their numbers. */
export function planeMarks(
  frame: SurfaceFrame,
  { rules, labels }: PlaneShown,
): readonly SVGElement[] {
  const [first, second] = axesOf(frame);
  return [
    ...rules.map(({ ends }) => path("rule halo", overSurface(frame, ends))),
    ...rules.map(({ kind, ends }) => path(`rule ${kind}`, overSurface(frame, ends))),
    ...axis(first, "x₁"),
    ...axis(second, "x₂"),
    ...heightAxis(frame),
    ...labels.map((label) => numbered(frame, label)),
  ];
}

function axis({ ends, at }: Axis, name: string): readonly SVGElement[] {
  return [
    path("edge", ends),
    ...ticks.map((input) => text(at(input).text, formatNumber(input))),
    text(at(nameAt).text, name, "tick name"),
  ];
}

/** The values at the floor and at the ceiling, along the leftmost edge; none when seen from above. */
function heightAxis(frame: SurfaceFrame): readonly SVGElement[] {
  if (frame.camera.up[2] === 0) return [];
  const corners = [-reach, reach].flatMap((x1) =>
    [-reach, reach].map((x2): PlanePoint => [x1, x2]),
  );
  const left = elementAt(
    corners.sort((a, b) => placeOf(frame, a)[0] - placeOf(frame, b)[0]),
    0,
  );
  const ends = [0, 1].map((share) => placeOf(frame, left, share));
  const { low, high } = frame.field.extent;
  return [
    path("edge", ends),
    ...[low, high].map((value, index) => {
      const [x, y] = elementAt(ends, index);
      return text([x - 6, y - 8], formatNumber(Number(value.toPrecision(3))), "tick end");
    }),
  ];
}

function numbered(frame: SurfaceFrame, { text: label, at }: Label): SVGElement {
  return text(placeOf(frame, at, shareAt(frame.field, at)), label, "region");
}

const path = (name: string, points: readonly PlanePoint[]): SVGElement =>
  drawing("path", { class: name, attributes: { d: svgPath(points) } });

/** The points as the way of an SVG path. */
export const svgPath = (points: readonly PlanePoint[]): string =>
  points
    .map(([x, y], index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join("");

const text = ([x, y]: PlanePoint, content: string, name = "tick"): SVGElement =>
  drawing("text", { class: name, attributes: { x: x.toFixed(1), y: y.toFixed(1) } }, content);

const ticks = [-4, -2, 0, 2, 4];
const nameAt = 3;
