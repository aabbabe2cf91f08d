// Which known activation an expression is, or comes nearest to.
import type { FrameworkId } from "../../catalogue/entry.ts";
import type { Choice } from "../../catalogue/request.ts";
import type { Expr } from "../../expr/expr.ts";
import { matchOf } from "../../meaning/matching/match.ts";
import { leadChoice } from "../hover/own/ownFacts.ts";
import { nameOf, placesOf, sameAsLines } from "../hover/own/sameAs.ts";

export type Recognised =
  /** `choice` is undefined where its release does not take the parameters. */
  | {
      readonly kind: "same";
      readonly name: string;
      readonly choice: Choice | undefined;
      readonly proved: boolean;
    }
  | {
      readonly kind: "near";
      readonly name: string;
      readonly choice: Choice;
      readonly apart: number;
      readonly at: number;
    }
  | { readonly kind: "unlike" };

/**
 * Of a formula whose only name is the input, among all functions of one number, those of the framework first; `name` is
 * "relu (PyTorch)".
 */
export function recognised(formula: Expr, framework?: FrameworkId): Recognised {
  const match = matchOf({ formula, parameters: {} }, "all");
  const [line] = sameAsLines(match.same, framework);
  if (line) {
    const choice = leadChoice({ match, framework });
    return { kind: "same", name: `${line.name} (${line.where})`, choice, proved: line.proved };
  }
  const [near] = match.nearest();
  const choices = near?.choices ?? [];
  const choice = choices.find(({ entry }) => entry.framework === framework) ?? choices[0];
  const [at] = near?.at ?? [];
  if (!near || !choice || at === undefined) return { kind: "unlike" };
  return { kind: "near", name: nearName(choice, near.choices), choice, apart: near.apart, at };
}

/** With all releases of its framework in which it is called that. */
function nearName(first: Choice, all: readonly Choice[]): string {
  const named = all.map((choice) => ({ choice, parameters: {} }));
  const name = nameOf({ choice: first, parameters: {} });
  const { framework } = first.entry;
  const alike = named.filter(
    (one) => one.choice.entry.framework === framework && nameOf(one) === name,
  );
  return `${name} (${placesOf(framework, alike)})`;
}
