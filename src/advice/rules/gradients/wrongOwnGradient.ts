// A gradient that the code computes itself and that is not the slope of what it computes.
import { derivative } from "../../../expr/derivative.ts";
import { print } from "../../../expr/print.ts";
import { isApart, slopesApart } from "../../../meaning/apart.ts";
import type { Draft } from "../../finding.ts";
import { distanceText } from "../../measured.ts";
import type { RuleContext } from "../../subject.ts";

export function wrongOwnGradient({ file, sentences }: RuleContext): readonly Draft[] {
  return file.ownGradients().flatMap(({ name, formula, parameters, gradient, situation }) => {
    if (gradient === undefined || print(gradient.formula) === straightThrough) return [];
    const values = Object.fromEntries(parameters.map((one) => [one.name, one.value]));
    const said = { formula: gradient.formula, parameters: values };
    const done = { formula: derivative(formula, "x"), parameters: values };
    if (!isApart(said, done)) return [];
    const message = sentences.wrongGradient({
      name,
      said: print(gradient.formula),
      done: print(formula),
      ...distanceText(slopesApart(said, done)),
    });
    const version = situation?.decision.version ?? "";
    return [
      { rule: "wrong-own-gradient", at: gradient.at, message, entry: null, version, fixes: [] },
    ];
  });
}

/** A gradient that is passed on unchanged leaves out the function's own slope on purpose. */
const straightThrough = "1";
