import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import type { Colour } from "../colour.ts";
import { levelsOf, type SurfaceField, type NonFinite } from "../field.ts";
import { paletteFor } from "../themePalette.ts";
import { element, fillWith } from "../../view/parts/element.ts";

export interface SurfaceLegend {
  readonly element: HTMLElement;
  readonly show: (field: SurfaceField) => void;
}

/** Which value each colour represents, how far contour lines are apart, and the signs of what is not finite. */
export function surfaceLegend({ say }: App): SurfaceLegend {
  const ramp = element("canvas", { class: "ramp", attributes: { "aria-hidden": "true" } });
  const [low, high] = [element("span"), element("span")];
  const words = element("div", { class: "caption" });
  const whole = element(
    "div",
    { class: "group", id: "legend" },
    element("div", { class: "scale" }, low, ramp, high),
    words,
  );
  return {
    element: whole,
    show({ extent, missing }) {
      paintRamp(ramp, paletteFor(whole).ramp);
      low.textContent = formatNumber(extent.low);
      high.textContent = formatNumber(extent.high);
      const [first, second] = levelsOf(extent);
      fillWith(
        words,
        first === undefined || second === undefined
          ? undefined
          : element(
              "p",
              {},
              say("contourEvery", formatNumber(Number((second - first).toPrecision(6)))),
            ),
        ...missing.map((kind) =>
          element("p", { class: "sign" }, `${signOf(kind)}  ${formatNumber(kind)}`),
        ),
      );
    },
  };
}

const signOf = (kind: NonFinite): string => (Number.isNaN(kind) ? "×" : kind > 0 ? "+" : "−");

function paintRamp(canvas: HTMLCanvasElement, ramp: readonly Colour[]): void {
  canvas.width = ramp.length;
  canvas.height = 1;
  const bytes = ramp.flatMap((colour) => [...colour.map((channel) => channel * 255), 255]);
  canvas
    .getContext("2d")
    ?.putImageData(new ImageData(Uint8ClampedArray.from(bytes), ramp.length, 1), 0, 0);
}
