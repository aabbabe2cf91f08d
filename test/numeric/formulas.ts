import fc from "fast-check";

const small = fc.integer({ min: -40, max: 40 }).map((n) => String(n / 10));
const line = fc.tuple(small, small).map(([a, b]) => `(${a} * x + ${b})`);
const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    line,
    fc.tuple(tie("formula"), tie("formula")).map(([u, v]) => `maximum(${u}, ${v})`),
    fc.tuple(tie("formula"), tie("formula")).map(([u, v]) => `minimum(${u}, ${v})`),
    fc
      .tuple(line, tie("formula"), tie("formula"))
      .map(([c, u, v]) => `where(${c} > 0, ${u}, ${v})`),
    fc.tuple(tie("formula"), small).map(([u, a]) => `clip(${u}, -${a.replace("-", "")}, 3)`),
    tie("formula").map((u) => `abs(${u})`),
    fc.tuple(tie("formula"), tie("formula")).map(([u, v]) => `(${u} + ${v})`),
  ),
}));

/** The text of a random formula in straight pieces. */
export const straightFormula = formula;

/** With a function in it that settles, or grows as x does. */
export const growingFormula = fc
  .tuple(fc.constantFrom("tanh", "sigmoid", "erf", "softplus"), small, formula)
  .map(([f, a, u]) => `(${f}(${a} * x) + clip(${u}, -1, 1))`);
