// Where a function has no value it has no slope either, whatever the formula of the slope gives there.
import type { Curve } from "../compute/curves.ts";
import type { Quantity } from "./frame.ts";
import { elementAt } from "../../src/required.ts";

/** What has to be computed for a picture of these quantities: a slope needs the values, shown or not. */
export const neededFor = (quantities: readonly Quantity[]): readonly Quantity[] =>
  quantities.length === 0 || quantities.includes("value") ? quantities : ["value", ...quantities];

/** The values of each curve, NaN where its function is NaN. */
export function withoutValueless(
  curves: readonly Pick<Curve, "subject" | "quantity">[],
  values: readonly Float32Array[],
): readonly Float32Array[] {
  return curves.map(({ subject, quantity }, index) => {
    const own = elementAt(values, index);
    if (quantity === "value") return own;
    const place = curves.findIndex((one) => one.subject === subject && one.quantity === "value");
    const value = values[place];
    return value === undefined
      ? own
      : own.map((slope, i) => (Number.isNaN(value[i]) ? NaN : slope));
  });
}
