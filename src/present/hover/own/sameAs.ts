// The known functions that an own definition is, as a hover lists them: the file's own framework first.
import type { FrameworkId } from "../../../catalogue/entry.ts";
import { bare } from "../../../catalogue/lookup/spelled.ts";
import { releasesText } from "../../../catalogue/where.ts";
import { print } from "../../../expr/print.ts";
import type { Expr } from "../../../expr/expr.ts";
import { namesIn } from "../../../expr/substitute.ts";
import { evaluator } from "../../../numeric/arithmetic/evaluate.ts";
import { isIn, type Same } from "../../../meaning/matching/match.ts";
import type { SameAs } from "../facts.ts";

/** One line for each name and framework, with all releases in which it is that. */
export function sameAsLines(
  same: readonly Same[],
  framework: FrameworkId | undefined,
): readonly SameAs[] {
  const lines = new Map<string, Same[]>();
  for (const one of inOrder(same, framework)) {
    const key = `${one.choice.entry.framework} ${nameOf(one)} ${one.proved}`;
    lines.set(key, [...(lines.get(key) ?? []), one]);
  }
  return [...lines.values()].map((all) => {
    const [first] = all as [Same];
    return {
      where: placesOf(first.choice.entry.framework, all),
      name: nameOf(first),
      proved: first.proved,
    };
  });
}

/** The releases that have one of them, with the parameters that it has to be given. */
export const placesOf = (
  framework: FrameworkId,
  all: readonly Pick<Same, "choice" | "parameters">[],
): string => releasesText(framework, (release) => all.some((one) => isIn(one, release)));

/** A NAME of the command line: the entry, with what its parameters have to be. */
export const sameName = (one: Same): string => `${one.choice.entry.id}${valuesOf(one)}`;

/** Without the module: "gelu(approximate=tanh)". */
export const nameOf = (one: Pick<Same, "choice" | "parameters">): string =>
  `${bare(one.choice.entry.name)}${valuesOf(one)}`;

function valuesOf({ choice, parameters }: Pick<Same, "choice" | "parameters">): string {
  const words = Object.entries(choice.parameters).flatMap(([name, value]) => {
    const usual = choice.entry.parameters.find((one) => one.name === name)?.default;
    if (value === usual || Object.hasOwn(parameters, name)) return [];
    return [`${name}=${wordOf(value)}`];
  });
  const numbers = Object.entries(parameters).map(([name, value]) => `${name}=${numberText(value)}`);
  const all = [...words, ...numbers];
  return all.length === 0 ? "" : `(${all.join(",")})`;
}

const wordOf = (value: number | boolean | string | null): string =>
  value === null ? "None" : value === true ? "True" : value === false ? "False" : String(value);

/** A number where it is one; else a formula of the parameters. */
export const numberText = (value: Expr): string =>
  namesIn(value).every((one) => one === "pi")
    ? String(evaluator(value, "f64", {})(0))
    : print(value);

/** Proved ones first; of these, the file's framework, then the functions before the classes that wrap them. */
function inOrder(same: readonly Same[], framework: FrameworkId | undefined): readonly Same[] {
  const rank = ({ choice, proved, parameters }: Same): number =>
    (proved ? 0 : 100) +
    (choice.entry.framework === framework ? 0 : 10) +
    (choice.entry.framework === "paper" ? 5 : 0) +
    Object.keys(parameters).length +
    (/\.[A-Z]\w*$/.test(choice.entry.name) ? 0.5 : 0);
  return same.toSorted((a, b) => rank(a) - rank(b));
}

export const leadOf = (
  same: readonly Same[],
  framework: FrameworkId | undefined,
): Same | undefined => inOrder(same, framework)[0];
