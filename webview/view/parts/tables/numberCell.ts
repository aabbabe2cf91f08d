import { formatNumber } from "../../../../src/present/text/number.ts";
import { element, type Child } from "../element.ts";
import { elementAt } from "../../../../src/required.ts";

/** A number with its name. */
export interface NumberCell {
  readonly element: HTMLElement;
  readonly show: (value: number) => void;
}

export function numberCell(...name: readonly Child[]): NumberCell {
  const decimal = element("output");
  const bits = element("code");
  return {
    element: element(
      "div",
      { class: "number" },
      element("span", { class: "caption" }, ...name),
      decimal,
      bits,
    ),
    show(value) {
      decimal.textContent = formatNumber(value, "single");
      bits.textContent = bitsOf(value);
    },
  };
}

/** The bit pattern of a float32, as the command line writes it. */
function bitsOf(value: number): string {
  const bits = elementAt(new Uint32Array(Float32Array.of(value).buffer), 0);
  return bits.toString(16).padStart(8, "0");
}
