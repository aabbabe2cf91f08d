// One definition as a function that can be pasted into code of another library.
import { definitionOf, numbersIn } from "../advice/evaluation.ts";
import { formulaOf } from "../catalogue/definition.ts";
import { frameworks } from "../catalogue/releases.ts";
import type { Choice } from "../catalogue/request.ts";
import { bare } from "../catalogue/spelled.ts";
import type { Expr } from "../expr/expr.ts";
import { parse } from "../expr/parse.ts";
import { simplify } from "../expr/simplify.ts";
import { substitute } from "../expr/substitute.ts";
import { dialects, type DialectId } from "../readings/dialects.ts";
import { toPython } from "../readings/python.ts";

/** What the code computes, with the parameters' values in place, so that it takes a tensor and nothing else. */
export function definitionCode(choice: Choice, dialect: DialectId): string {
  const { entry, version, backend } = choice;
  const origin = [entry.name, frameworks[entry.framework].title, version, backend];
  const formula = toPython(numbered(choice), dialect);
  return [
    ...(/(?<!\.)\bmath\./.test(formula) ? ["import math"] : []),
    dialects[dialect].imports,
    "",
    "",
    `def ${bare(entry.name)}(x):`,
    `    """${origin.filter((part) => part !== "").join(" ")}"""`,
    `    return ${formula}`,
    "",
  ].join("\n");
}

function numbered(choice: Choice): Expr {
  const values = Object.entries(numbersIn(choice.parameters)).map(
    ([name, value]) => [name, parse(String(value))] as const,
  );
  const formula = formulaOf(definitionOf(choice, "implemented"));
  return simplify(substitute(formula, Object.fromEntries(values)));
}
