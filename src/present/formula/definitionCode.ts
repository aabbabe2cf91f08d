// One definition as a function that can be pasted into code of another library.
import { definitionOf } from "../../meaning/evaluation.ts";
import { formulaOf } from "../../catalogue/definition.ts";
import { usualAxis } from "../../catalogue/axes.ts";
import type { Definition } from "../../catalogue/entryParts.ts";
import type { Choice } from "../../catalogue/request.ts";
import { bare } from "../../catalogue/lookup/spelled.ts";
import type { Expr } from "../../expr/expr.ts";
import { parse } from "../../expr/parse.ts";
import { simplify } from "../../expr/simplify.ts";
import { substitute } from "../../expr/substitute.ts";
import type { DialectId } from "../../readings/dialects.ts";
import { importsOf, isCondition, toPython } from "../../readings/python.ts";
import { toWgsl } from "../../readings/wgsl/documented.ts";
import { originText } from "../text/origin.ts";
import { withNumbers } from "./inSymbols.ts";

/**
 * What the code computes as a Python function of an array, with the parameters' values in place; along
 * `axis` where it acts over one. Undefined for what the library has no words for.
 */
export function definitionCode(choice: Choice, dialect: DialectId): string | undefined {
  const { entry, parameters } = choice;
  const lines = linesOf(definitionOf(choice, "implemented"), parameters, dialect);
  if (lines === undefined) return undefined;
  const axis = entry.over === "vector" ? axisArgument(choice) : "";
  if (axis === undefined) return undefined;
  return [
    ...importsOf(lines.join("\n"), dialect),
    "",
    "",
    `def ${functionName(entry.name)}(x${axis}):`,
    `    """${originOf(choice)}"""`,
    ...lines.map((line) => `    ${line}`),
    "",
  ].join("\n");
}

/** The last part of a name, as code may call it: "gelu-approximate" is no identifier. */
const functionName = (name: string): string => bare(name).replaceAll(/\W/g, "_");

/** `0.2 * x` and `x * 0.2` are written `0.2x`, unless next to a division or a power; `u + -0.2 * v` is written `u - 0.2 * v`. */
function linesOf(
  { formula, where = {} }: Definition,
  parameters: Choice["parameters"],
  dialect: DialectId,
): readonly string[] | undefined {
  const conditions: Record<string, Expr> = {};
  const said = (expr: Expr): string | undefined => toPython(simplify(expr), dialect);
  const read = (text: string): Expr => substitute(withNumbers(parse(text), parameters), conditions);
  const lines: (string | undefined)[] = [];
  for (const [name, text] of Object.entries(where)) {
    const part = read(text);
    if (isCondition(part)) conditions[name] = part;
    else lines.push(assigned(`${name} = `, said(part)));
  }
  const all = [...lines, assigned("return ", said(read(formula)))];
  const known = all.filter((line) => line !== undefined);
  return known.length === all.length ? known : undefined;
}

const assigned = (to: string, code: string | undefined): string | undefined =>
  code === undefined ? undefined : to + code;

/** The same as a WGSL function of one number; undefined for an activation of a whole vector. */
export function definitionWgsl(choice: Choice): string | undefined {
  if (choice.entry.over === "vector") return undefined;
  const formula = formulaOf(definitionOf(choice, "implemented"));
  const text = toWgsl(
    simplify(withNumbers(formula, choice.parameters)),
    `${functionName(choice.entry.name)}_activation`,
  );
  return `// ${originOf(choice)}\n${text}`;
}

const originOf = (choice: Choice): string =>
  `${choice.entry.name} ${originText(choice)} ${choice.backend}`.trimEnd();

/** The axis as a parameter, with the framework's own one as its default; undefined where several axes count as one. */
function axisArgument(choice: Choice): string | undefined {
  const usual = usualAxis(choice);
  if (usual === "flattened") return undefined;
  return usual === undefined ? ", axis" : `, axis=${usual}`;
}
