import { formatNumber } from "../../../src/present/text/number.ts";
import {
  columns,
  columnAt,
  columnOf,
  type ColumnKind,
  type Strip,
} from "../../../src/verify/strip.ts";
import { drawing, element } from "../../view/parts/element.ts";
import { levelMarks, levelOf, stripHeight } from "./errorLevel.ts";

/** One bar for each column, as high as its worst error, with the tolerance as a line across. */
export function stripPicture(strip: Strip, tolerance: number, marker: SVGElement): SVGElement {
  const kinds: readonly ColumnKind[] = ["passed", "undecided", "failed"];
  const line = stripHeight - levelOf(tolerance);
  return drawing(
    "svg",
    {
      attributes: {
        viewBox: `0 0 ${columns} ${stripHeight}`,
        preserveAspectRatio: "none",
        "aria-hidden": "true",
      },
    },
    ...kinds.map((kind) =>
      drawing("path", { class: kind, attributes: { d: barsOf(strip, kind) } }),
    ),
    drawing("path", { class: "tolerance", attributes: { d: `M0 ${line}H${columns}` } }),
    marker,
  );
}

/** Names of errors at their heights, beside the picture. */
export const levelNames = (): readonly HTMLElement[] =>
  levelMarks.map(({ ulp, name }) => {
    const label = element("span", { attributes: { "aria-hidden": "true" } }, name);
    label.style.bottom = `${(100 * levelOf(ulp)) / stripHeight}%`;
    return label;
  });

/** Numbers below the picture, at their places. */
export function inputNames(strip: Strip): readonly HTMLElement[] {
  const { axis, low, high } = strip;
  const between = axis === "floats" ? [-1, -1e-20, 0, 1e-20, 1] : [0];
  const inside = between.filter((x) => x > low && x < high);
  let last = -minGap;
  return [low, ...inside, high].flatMap((x) => {
    const share = x === high ? 1 : columnOf(strip, x) / columns;
    if (share - last < minGap && x !== high) return [];
    last = share;
    const label = element("span", { attributes: { "aria-hidden": "true" } }, formatNumber(x));
    label.style.left = `${100 * share}%`;
    return [label];
  });
}

// A column without an error still shows that it was looked at.
function barsOf(strip: Strip, kind: ColumnKind): string {
  const bars: string[] = [];
  for (let i = 0; i < columns; i++) {
    const column = columnAt(strip, i);
    if (column.kind !== kind) continue;
    const height = Math.max(2, kind === "undecided" ? 0 : levelOf(column.ulp));
    bars.push(`M${i} ${stripHeight}v-${height.toFixed(1)}h1V${stripHeight}z`);
  }
  return bars.join("");
}

/** As a share of the width. */
const minGap = 0.1;
