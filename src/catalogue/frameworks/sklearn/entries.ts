// scikit-learn's multi-layer perceptron: the functions that its `activation` names, which work in place.

import type { Definition, Gradient } from "../../entryParts.ts";
import { entriesOf, functions, slopesFrom, strings, type Brief } from "../../writing/brief.ts";
import { relu, sigmoid, softmax } from "../../writing/formulas.ts";

const base = "scikit-learn/scikit-learn@01230994da45:sklearn/neural_network/_base.py";

/** DERIVATIVES multiply what comes from above by a function of the output. */
const slope = slopesFrom(`${base}#L147`);

const none: Gradient = {
  kind: "none",
  reason: "DERIVATIVES has no entry of this name: only the output layer uses it.",
  source: `${base}#L147`,
};

interface Activation extends Pick<Brief, "family" | "over" | "versions"> {
  readonly key: string;
  readonly definition: Omit<Definition, "source">;
}

const named = ({ key, definition, ...rest }: Activation): Brief => ({
  name: `sklearn:${key}`,
  spellings: [
    ...functions(`sklearn.neural_network._base.inplace_${key}`, `ACTIVATIONS['${key}']`),
    ...strings(key),
  ],
  documented: [{ ...definition, source: `${base}#L71` }],
  ...rest,
});

const always = ">=0.18,<2";

export const entries = entriesOf(
  "sklearn",
  [
    {
      key: "identity",
      versions: always,
      family: "linear",
      definition: { formula: "x", gradient: slope("1") },
    },
    {
      key: "logistic",
      versions: always,
      family: "sigmoid",
      definition: { formula: sigmoid, gradient: slope("y * (1 - y)") },
    },
    {
      key: "tanh",
      versions: always,
      family: "tanh",
      definition: { formula: "tanh(x)", gradient: slope("1 - y ** 2") },
    },
    {
      key: "relu",
      versions: always,
      family: "relu",
      definition: { formula: relu, gradient: slope("where(y == 0, 0, 1)", "0 at 0, 1 at NaN.") },
    },
    {
      key: "exp",
      versions: ">=1.7,<2",
      family: "exponential",
      definition: { formula: "exp(x)", gradient: none },
    },
    {
      key: "softmax",
      versions: always,
      family: "softmax",
      over: "vector" as const,
      definition: { ...softmax, gradient: none },
    },
  ].map(named),
);
