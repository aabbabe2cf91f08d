import { element } from "../element.ts";

export interface SliderRange {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** The browser's own slider; `slide` hears every place it is pulled to. */
export function slider(
  label: string,
  { low, high, step }: SliderRange,
  slide: (text: string) => void,
): HTMLInputElement {
  const made = element("input", {
    attributes: {
      type: "range",
      min: String(low),
      max: String(high),
      step: String(step),
      "aria-label": label,
    },
    on: { input: () => slide(made.value) },
  });
  return made;
}
