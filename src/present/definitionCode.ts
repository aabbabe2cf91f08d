// One definition as a function that can be pasted into code of another library.
import { definitionOf } from "../advice/evaluation.ts";
import { formulaOf } from "../catalogue/definition.ts";
import { frameworks } from "../catalogue/releases.ts";
import type { Choice } from "../catalogue/request.ts";
import { bare } from "../catalogue/spelled.ts";
import { simplify } from "../expr/simplify.ts";
import { dialects, type DialectId } from "../readings/dialects.ts";
import { toPython } from "../readings/python.ts";
import { withNumbers } from "./inSymbols.ts";

/** What the code computes, with the parameters' values in place, so that it takes a tensor and nothing else. */
export function definitionCode(choice: Choice, dialect: DialectId): string {
  const { entry, version, backend } = choice;
  const origin = [entry.name, frameworks[entry.framework].title, version, backend];
  const formula = toPython(
    simplify(withNumbers(formulaOf(definitionOf(choice, "implemented")), choice.parameters)),
    dialect,
  );
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
