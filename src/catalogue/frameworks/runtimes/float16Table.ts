// A function that is looked up in a table: its input rounded to float16, and its output, too.

import type { Definition } from "../../entryParts.ts";
import steps from "./float16Steps.json" with { type: "json" };

/** The function of `h`, where h is the float16 number nearest to x. */
export const byTable = (
  formula: string,
  name: keyof typeof steps,
): Pick<Definition, "formula" | "where"> => ({
  formula: `where(x == 0, x, where(x < 0, -1, 1) * (${nearest("w")} * p))`,
  where: {
    q: spacing(powers.slice(0, steps[name].right.length).map((power) => `(abs(x) >= ${power})`)),
    v: "abs(x) / q",
    h: `where(x < 0, -1, 1) * (${nearest("v")} * q)`,
    g: formula,
    p: outputSpacing(steps[name]),
    w: "abs(g) / p",
  },
});

/** The whole number nearest to v, of two the even one. */
const nearest = (v: string): string =>
  `(floor(${v}) + (${v} - floor(${v}) > 0.5) + (${v} - floor(${v}) == 0.5) * (floor(${v}) - 2 * floor(${v} / 2)))`;

/** The distance of neighbouring float16 numbers: 2^-24, doubled by each condition that holds. */
const spacing = (doubling: readonly string[]): string =>
  `${2 ** -24} * (1 + ${doubling.map((holds, step) => `${2 ** step} * ${holds}`).join(" + ")})`;

interface Steps {
  /** From where on the output is at least 2^-13, 2^-12, …: halfway between two float16 numbers, or at the power itself. */
  readonly right: readonly number[];
  /** Between which negative inputs the output is at most -2^-13, -2^-12, …. */
  readonly left: readonly (readonly number[])[];
}

const outputSpacing = ({ right, left }: Steps): string =>
  spacing(
    right.map((from, step) => {
      const [low, high] = left[step] ?? [];
      return low === undefined
        ? `(x >= ${from})`
        : `((x >= ${from}) | ((x >= ${low}) & (x <= ${high})))`;
    }),
  );

/** From 2^-13 on, the distance doubles at each. */
const powers: readonly number[] = Array.from({ length: 29 }, (_, step) => 2 ** (step - 13));
