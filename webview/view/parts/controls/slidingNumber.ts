import { formatNumber } from "../../../../src/present/text/number.ts";
import { element } from "../element.ts";
import { slider, type SliderRange } from "./slider.ts";
import { toNumber } from "./toNumber.ts";
import { setValue, textField } from "./controls.ts";

export interface SlidingNumber extends SliderRange {
  readonly caption: string;
  /** How far from zero a typed number may be; by default it lies within the slider. */
  readonly furthest?: number;
}

export interface SlidingField {
  readonly element: HTMLElement;
  readonly show: (value: number) => void;
}

/** A number as a field and a slider; an invalid number is marked and not passed on. */
export function slidingNumber(
  { caption, furthest = 0, ...range }: SlidingNumber,
  change: (value: number) => void,
): SlidingField {
  const set = (text: string): void => {
    const value = toNumber(text);
    const fits = (value >= range.low && value <= range.high) || Math.abs(value) <= furthest;
    field.classList.toggle("wrong", !fits);
    if (fits) change(range.step === 1 ? Math.round(value) : value);
  };
  const field = textField(caption, { text: "" }, set);
  const pulled = slider(caption, range, set);
  return {
    element: element(
      "div",
      { class: "parameter" },
      element("span", { class: "caption" }, caption),
      field,
      pulled,
    ),
    show(value) {
      pulled.value = String(value);
      // What is being typed is left alone.
      if (!field.matches(":focus-within, :focus")) {
        setValue(field, formatNumber(value));
        field.classList.remove("wrong");
      }
    },
  };
}
