import { formatNumber } from "../../../src/present/text/number.ts";
import { element } from "./element.ts";
import { toNumber } from "../plot/parameterRange.ts";
import { setValue, textField } from "./ui.ts";

export interface SlidingNumber {
  readonly caption: string;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** How far from zero a typed number may be; by default it lies within the slider. */
  readonly furthest?: number;
}

export interface SlidingField {
  readonly element: HTMLElement;
  readonly show: (value: number) => void;
}

/** A number as a field and a slider; what is typed and cannot be meant is marked, and not told. */
export function slidingNumber(
  { caption, low, high, step, furthest = 0 }: SlidingNumber,
  change: (value: number) => void,
): SlidingField {
  const set = (text: string): void => {
    const value = toNumber(text);
    const fits = (value >= low && value <= high) || Math.abs(value) <= furthest;
    field.classList.toggle("wrong", !fits);
    if (fits) change(step === 1 ? Math.round(value) : value);
  };
  const field = textField(caption, "", set);
  const slider = element("input", {
    attributes: {
      type: "range",
      min: String(low),
      max: String(high),
      step: String(step),
      "aria-label": caption,
    },
    on: { input: () => set(slider.value) },
  });
  return {
    element: element(
      "div",
      { class: "parameter" },
      element("span", { class: "caption" }, caption),
      field,
      slider,
    ),
    show(value) {
      slider.value = String(value);
      // What is being typed is left alone.
      if (!field.matches(":focus-within, :focus")) {
        setValue(field, formatNumber(value));
        field.classList.remove("wrong");
      }
    },
  };
}
