// Functions that libraries compute from several results of 16 bits, each of which is rounded.

import { toNarrow, type Narrow } from "../floats/float16.ts";
import type { LibraryId } from "./libraries.ts";
import type { Operations } from "./operations.ts";
import { roundedFunction } from "./rounded.ts";

type Composed = Partial<Pick<Operations, "sigmoid" | "expm1">>;

/** What a library computes in this type in a way of its own. */
export function narrowFunctions(library: LibraryId | undefined, type: Narrow): Composed {
  if (library === "eigen") return { sigmoid: eigenSigmoid(type) };
  return library === "xla" && type === "float16" ? { expm1: expm1OfXla } : {};
}

/** Eigen/src/Core/functors/UnaryFunctors.h, scalar_logistic_op: e / (1 + e) with e = exp(x), and 1 where e overflows. */
function eigenSigmoid(type: Narrow): (x: number) => number {
  return (x) => {
    const e = toNarrow(exp(x), type);
    return e === Infinity ? 1 : e / toNarrow(Math.fround(1 + e), type);
  };
}

/** As JAX 0.10.2 was seen to compute it: exp(x) − 1 beyond ±0.5. */
const expm1OfXla = (x: number): number =>
  Math.abs(x) > 0.5 ? toNarrow(exp(x), "float16") - 1 : expm1(x);

const exp = roundedFunction("exp", "f32");
const expm1 = roundedFunction("expm1", "f32");
