import type { Parameter } from "../../../src/catalogue/entryParts.ts";
import type { Phrase } from "../../../src/protocol/words.ts";
import type { SliderRange } from "../../view/parts/controls/slider.ts";
import type { Knob } from "../handles/knobs.ts";
import { toNumber } from "../../view/parts/controls/toNumber.ts";

/** What a slider offers: the allowed range where it is bounded, else a handy stretch around the default. */
export function sliderRange({ default: usual, allowed }: Parameter, value: number): SliderRange {
  const bounds = allowed !== undefined && !("oneOf" in allowed) ? allowed : {};
  const size = Math.max(1, 2 * Math.abs(typeof usual === "number" ? usual : 1), Math.abs(value));
  const low = bounds.low ?? (typeof usual === "number" && usual > 0 && value >= 0 ? 0 : -size);
  const high = bounds.high ?? low + (low < 0 ? 2 * size : size);
  return {
    low: Math.min(low, value),
    high: Math.max(high, value),
    step: 10 ** Math.floor(Math.log10((high - low) / 99)),
  };
}

/** What a slider offers for a knob at that value. */
export const rangeOf = (
  { of, parameter }: Pick<Knob, "of" | "parameter">,
  value: number,
): SliderRange => (of === "letter" ? letterRange(value) : sliderRange(parameter, value));

/** Of a letter of an own formula nothing is known. */
const letterRange = (value: number): SliderRange => ({
  low: Math.min(-10, value),
  high: Math.max(10, value),
  step: 0.1,
});

export interface RangeProblem {
  readonly phrase: Phrase;
  readonly fillings: readonly number[];
}

/** What is wrong with a typed number; undefined when the parameter may have it. */
export function numberProblem({ allowed }: Parameter, text: string): RangeProblem | undefined {
  const value = toNumber(text);
  if (!Number.isFinite(value)) return { phrase: "notANumber", fillings: [] };
  if (allowed === undefined || "oneOf" in allowed) return undefined;
  if (allowed.low !== undefined && value < allowed.low)
    return { phrase: "atLeast", fillings: [allowed.low] };
  if (allowed.high !== undefined && value > allowed.high)
    return { phrase: "atMost", fillings: [allowed.high] };
  return undefined;
}
