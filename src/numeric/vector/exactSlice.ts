// One slice by its real values, each correctly rounded.

import { apply } from "../../expr/table.ts";
import { elementAt, exactly } from "../../required.ts";
import { exactDecimal } from "../../algebra/exactDecimal.ts";
import { parameterOf, type Parameters } from "../program/parameters.ts";
import type { Step } from "../program/program.ts";
import { order, rational, rationalOf } from "../../algebra/rational.ts";
import { isKnown, maximum, minimum } from "../real/choice.ts";
import { enclosePi } from "../real/functions.ts";
import { realOperations } from "../real/operations.ts";
import { exact, unknown, type Real } from "../real/real.ts";
import { byDigits } from "../real/ziv.ts";
import type { Format } from "../floats/round.ts";
import { overSlice, type AxisArithmetic } from "./overAxis.ts";

/** NaN where a value is undefined, and for all of a slice that holds NaN or ±∞. */
export function exactSlice(
  steps: readonly Step[],
  format: Format,
  parameters: Parameters,
): (x: readonly number[]) => readonly number[] {
  return (x) => {
    const finite = x.every((value) => Number.isFinite(value));
    const inputs = finite ? x.map(rationalOf) : x.map(() => rational(0n));
    const atDigits = remembered((bits) =>
      overSlice(
        { steps, parameters },
        inputs.map((value) => exact(value, bits)),
        realArithmetic(bits, parameters),
      ),
    );
    return atDigits(64).map((_, i) => {
      const result = byDigits((bits) => elementAt(atDigits(bits), i), format);
      return finite && result.kind === "value" ? result.value : NaN;
    });
  };
}

function realArithmetic(bits: number, parameters: Parameters): AxisArithmetic<Real> {
  return {
    constant: (step) => {
      if (step.tag === "num") return exact(exactDecimal(step.text), bits);
      if (step.name === "pi") return enclosePi(bits);
      return exact(exactDecimal(parameterOf(step.name, parameters)), bits);
    },
    integer: (n) => exact(rational(BigInt(n)), bits),
    scalar: (op, args) => apply(realOperations, { op, args }, bits),
    total: (values) =>
      values.reduce((total, value) =>
        apply(realOperations, { op: "add", args: [total, value] }, bits),
      ),
    sorted: (values) => sorted(values, bits),
  };
}

/** Fractions in rising order; others by exchanging neighbours for their minimum and maximum. */
function sorted(values: readonly Real[], bits: number): readonly Real[] {
  const fractions = values.flatMap((value) => (value.tag === "exact" ? [value] : []));
  if (fractions.length === values.length) return fractions.sort((a, b) => order(a.value, b.value));
  const known = values.filter(isKnown);
  if (known.length < values.length) return values.map(() => unknown);
  for (let end = known.length - 1; end > 0; end--)
    for (let i = 0; i < end; i++) {
      const [a, b] = exactly(2, known.slice(i, i + 2));
      known[i] = minimum(a, b, bits);
      known[i + 1] = maximum(a, b, bits);
    }
  return known;
}

function remembered<T>(compute: (bits: number) => T): (bits: number) => T {
  const known = new Map<number, T>();
  return (bits) => {
    const value = known.get(bits) ?? compute(bits);
    known.set(bits, value);
    return value;
  };
}
