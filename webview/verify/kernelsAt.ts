import { spacing32 } from "../../src/numeric/floats/float32.ts";
import type { Form } from "../../src/readings/wgsl/kernel.ts";
import type { App } from "../app.ts";
import { compute } from "../compute/compute.ts";
import type { Computable } from "../compute/curves.ts";
import type { ShownFunction } from "../state/subject.ts";
import type { Order } from "./order.ts";
import { elementAt } from "../../src/required.ts";

/** What each kernel returns at an input, beside the real value. */
export interface KernelsAt {
  readonly x: number;
  /** A double near the real value; NaN if there is no value. */
  readonly want: number;
  readonly got: Readonly<Record<Form, KernelResult>>;
}

export interface KernelResult {
  readonly value: number;
  /** In units in the last place of float32; NaN where one of both is no number. */
  readonly ulp: number;
}

/** The documented formula of a value or slope; undefined if there is no formula. */
export function formulaFor(
  { documented, numbers }: ShownFunction,
  of: Order["of"],
): Computable | undefined {
  if (of === "value") return { expr: documented.formula, numbers };
  const { slope } = documented;
  return slope.kind === "formula" ? { expr: slope.expr, numbers } : undefined;
}

/** Runs both kernels, or their replacements, at a few inputs. */
export async function kernelsAt(
  app: App,
  formula: Computable,
  inputs: Float32Array<ArrayBuffer>,
): Promise<{ readonly by: "gpu" | "cpu"; readonly rows: readonly KernelsAt[] }> {
  const [stable, documented, exact] = await Promise.all([
    compute(app, [formula], { inputs, form: "stable" }),
    compute(app, [formula], { inputs, form: "documented" }),
    app.worker.call("exact", formula.expr, formula.numbers, inputs),
  ]);
  const rows = Array.from(inputs, (x, i) => {
    const want = elementAt(exact, i);
    const got = (value: number): KernelResult => ({ value, ulp: errorOf(value, want) });
    return {
      x,
      want,
      got: {
        stable: got(elementAt(elementAt(stable.values, 0), i)),
        documented: got(elementAt(elementAt(documented.values, 0), i)),
      },
    };
  });
  return { by: stable.by, rows };
}

/** The rounding of a real value beyond the floats to an infinity is no error. */
const errorOf = (got: number, want: number): number =>
  got === Math.fround(want) && Math.abs(got) === Infinity
    ? 0
    : Math.abs(got - want) / spacing32(want);
