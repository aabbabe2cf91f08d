import { formatNumber } from "../../../src/present/text/number.ts";
import { scale, ticks } from "../../../src/present/picture/axis.ts";
import type { App } from "../../app.ts";
import { fit } from "../../plot/axes/fit.ts";
import { pieceAt } from "../maxout/maxout.ts";
import { reach, type PlanePoint } from "../plane.ts";
import type { CurveShown } from "../shown.ts";
import { countDrawing } from "../../view/parts/countDrawing.ts";
import { drawing, element, fillWith } from "../../view/parts/element.ts";
import { lineSample } from "../../view/parts/lineSample.ts";
import { svgPath } from "./planeMarks.ts";
import { elementAt } from "../../../src/required.ts";

export interface MaxoutPicture {
  readonly element: HTMLElement;
  readonly show: (shown: CurveShown) => void;
}

/** A maxout over one input: the target, the pieces, and the fit that they make. */
export function maxoutPicture(app: App): MaxoutPicture {
  const picture = drawing("svg", { class: "maxout", attributes: { id: "maxout", role: "img" } });
  const legend = element(
    "div",
    { class: "legend" },
    named(lineSample(0, "value"), app.say("fit")),
    named(lineSample(1, "slope"), app.say("target")),
    named(lineSample("ink", "value"), app.say("pieces")),
  );
  return {
    element: element("div", {}, element("div", { class: "plane" }, picture), legend),
    show(shown) {
      picture.setAttribute("viewBox", `0 0 ${side} ${side}`);
      picture.setAttribute("aria-label", app.say("maxoutOf", shown.title));
      fillWith(picture, ...drawn(shown));
      countDrawing(picture, shown.by);
    },
  };
}

const named = (sample: Element, name: string): HTMLElement =>
  element("span", { class: "caption" }, sample, " ", name);

function drawn({ inputs, target, fit: learned, pieces }: CurveShown): readonly SVGElement[] {
  const span = fit([target, learned]);
  const across = scale({ low: -reach, high: reach }, { low: box.left, high: box.right });
  const up = scale(span, { low: box.bottom, high: box.top });
  const place = (x: number, y: number): PlanePoint => [across(x), up(y)];
  const curve = (name: string, values: Float32Array): SVGElement =>
    path(
      name,
      [...inputs].map((x, index) => place(x, elementAt(values, index))),
    );
  const rule = (from: PlanePoint, to: PlanePoint): SVGElement => path("grid-line", [from, to]);
  const text = (content: string, [x, y]: PlanePoint, name: string): SVGElement =>
    drawing("text", { class: name, attributes: { x: x.toFixed(1), y: y.toFixed(1) } }, content);
  return [
    drawing(
      "clipPath",
      { attributes: { id: "maxout-box" } },
      drawing("rect", {
        attributes: {
          x: String(box.left),
          y: String(box.top),
          width: String(box.right - box.left),
          height: String(box.bottom - box.top),
        },
      }),
    ),
    ...ticks({ low: -reach, high: reach }, 8).flatMap((x) => [
      rule([across(x), box.top], [across(x), box.bottom]),
      text(formatNumber(x), [across(x), box.bottom + 16], "tick"),
    ]),
    ...ticks(span, 8).flatMap((y) => [
      rule([box.left, up(y)], [box.right, up(y)]),
      text(formatNumber(y), [box.left - 6, up(y)], "tick end"),
    ]),
    drawing(
      "g",
      { attributes: { "clip-path": "url(#maxout-box)" } },
      ...pieces.map(({ side: name, piece }) =>
        path(
          `piece ${name}`,
          [-reach, reach].map((x) => place(x, pieceAt(piece, [x]))),
        ),
      ),
      curve("learned", learned),
      curve("target", target),
    ),
  ];
}

const path = (name: string, points: readonly PlanePoint[]): SVGElement =>
  drawing("path", { class: name, attributes: { d: svgPath(points) } });

const side = 480;
const box = { left: 46, right: 472, top: 10, bottom: 446 } as const;
