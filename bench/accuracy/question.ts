import { definitionOf, numbersIn } from "../../src/meaning/evaluation.ts";
import { formulaOf } from "../../src/catalogue/definition.ts";
import { lookup } from "../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../src/catalogue/name.ts";
import { frameworks } from "../../src/catalogue/frameworks/index.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { parse } from "../../src/expr/parse.ts";
import { pointsOf } from "../../src/numeric/facts/points.ts";
import type { Question } from "../../src/verify/question.ts";

import type { Source } from "./functions.ts";

/** What `verify` asks of a function: its documented formula, newest version, over the sweep. */
export function questionOf(source: Source): Question {
  const { framework, version, name, formula, parameters } = defined(source);
  return {
    of: "value",
    domain: "sweep",
    subject: { name, entry: name, framework, version, backend: "", parameters: {} },
    formula,
    parameters,
    kinks: pointsOf(formula, parameters).kinks,
    zeros: [],
  };
}

interface Defined {
  readonly name: string;
  readonly framework: string;
  readonly version: string;
  readonly formula: Expr;
  readonly parameters: Readonly<Record<string, number>>;
}

function defined(source: Source): Defined {
  if ("formula" in source) {
    const formula = parse(source.formula);
    return { name: "the formula itself", framework: "", version: "", formula, parameters: {} };
  }
  const request = nameRequest(source.name);
  if (request === undefined) throw new Error(`${source.name} is not a name.`);
  const found = lookup(request);
  if (found.kind === "failed") throw new Error(found.failure.message);
  const { entry, version, parameters } = found.choice;
  const formula = formulaOf(definitionOf(found.choice, "documented"));
  const { title } = frameworks[entry.framework];
  return {
    name: source.name,
    framework: title,
    version,
    formula,
    parameters: numbersIn(parameters),
  };
}
