// The formula of an activation of the catalogue, as an own function calls it.
import type { FrameworkId } from "../../catalogue/entry.ts";
import type { Parameter, ParameterValue } from "../../catalogue/entryParts.ts";
import { choiceOf, keyOf } from "../../catalogue/choice.ts";
import { lookup } from "../../catalogue/lookup/lookup.ts";
import { isFramework } from "../../catalogue/name.ts";
import { answersTo } from "../../catalogue/parameters.ts";
import type { Choice } from "../../catalogue/request.ts";
import { call, num, type Expr } from "../../expr/expr.ts";
import { namesIn, substitute } from "../../expr/substitute.ts";
import { evaluator } from "../../numeric/arithmetic/evaluate.ts";
import { reasonForNoValue } from "../../meaning/findings.ts";
import { plainFormula } from "../../meaning/matching/forms.ts";
import type { Apply, TreeArgument, Tree } from "../../python/functions/tree.ts";
import type { Situation } from "../resolved/situation.ts";
import { table } from "../spellings/table.ts";

export type VersionOf = (framework: FrameworkId) => Situation;

/** Undefined of a function that is not known, or is called in a way that is not. */
export function knownFormula(
  { of: path, arguments: given, made }: Apply,
  formulaOf: (tree: Tree) => Expr | undefined,
  versionOf: VersionOf,
): Expr | undefined {
  const choice = choiceAt(path, versionOf);
  const [input, ...others] = given;
  if (!choice || !input || input.value.tag === "literal") return undefined;
  if (made && others.length > 0) return undefined;
  const x = formulaOf(input.value);
  const values = x && valuesOf(choice, made ?? others, made ? 0 : 1);
  if (!x || !values) return undefined;
  const numbers = new Map<string, Expr>();
  for (const [key, tree] of values.numbers) {
    const value = formulaOf(tree);
    if (value === undefined) return undefined;
    numbers.set(key, value);
  }
  const chosen = choiceOf({
    ...keyOf(choice),
    parameters: { ...values.words, ...deciding(numbers, choice) },
  });
  if (!chosen || reasonForNoValue(chosen) !== undefined) return undefined;
  const formula = plainFormula(chosen);
  const names = new Set(namesIn(formula));
  // What stays open must be in the formula: other values could be another one.
  if ([...numbers].some(([key, value]) => isOpen(value) && !names.has(key))) return undefined;
  const replaced: Record<string, Expr> = { x };
  for (const [key, value] of Object.entries(chosen.parameters))
    if (typeof value === "number") replaced[key] = literal(value);
  return substitute(formula, { ...replaced, ...Object.fromEntries(numbers) });
}

/** Numbers that decide among the formulas of a function; in the place of one that stays open, a number that is not the default. */
function deciding(
  numbers: ReadonlyMap<string, Expr>,
  { entry }: Choice,
): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [key, value] of numbers) {
    const usual = entry.parameters.find(({ name }) => name === key)?.default;
    if (!isOpen(value)) found[key] = evaluator(value, "f64", {})(0);
    else if (typeof usual === "number") found[key] = usual * 1.37 + 0.11;
  }
  return found;
}

const isOpen = (value: Expr): boolean => namesIn(value).some((name) => name !== "pi");

function choiceAt(path: string, versionOf: VersionOf): Choice | undefined {
  const spelled = path.startsWith(".") ? `torch.Tensor${path}` : path;
  const known = table.names.get(spelled);
  if (!known || !isFramework(known.framework)) return undefined;
  const { framework } = known;
  const { decision, backend } = versionOf(framework);
  const found = lookup({
    spelling: known.canonical ?? spelled,
    framework,
    version: decision.version,
    ...(backend !== "" && { backend }),
  });
  const choice = found.kind === "found" ? found.choice : undefined;
  const isPlain =
    choice?.entry.over === "element" &&
    !choice.entry.parameters.some(isUncertain) &&
    !choice.entry.name.endsWith(".PReLU");
  return isPlain ? choice : undefined;
}

/** What training changes, as a layer's PReLU does, or what is random, is no number of the code; a half is a part of what is returned. */
const isUncertain = ({ learned, name: key }: Parameter): boolean =>
  learned === true || key === "mode" || key === "training" || key === "half";

interface Values {
  readonly numbers: ReadonlyMap<string, Tree>;
  /** Flags and texts, which decide among formulas. */
  readonly words: Readonly<Record<string, ParameterValue>>;
}

/** Undefined if an argument is not one of the parameters of this version. */
function valuesOf(
  choice: Choice,
  given: readonly TreeArgument[],
  first: number,
): Values | undefined {
  const numbers = new Map<string, Tree>();
  const words: Record<string, ParameterValue> = {};
  for (const [index, { name: key, value }] of given.entries()) {
    const parameter = choice.entry.parameters.find((one) =>
      key === undefined ? one.position === index + first : answersTo(one, key, choice.version),
    );
    if (parameter === undefined) return undefined;
    if (value.tag === "literal") words[parameter.name] = value.value;
    else numbers.set(parameter.name, value);
  }
  return { numbers, words };
}

const literal = (value: number): Expr =>
  value < 0 ? call("neg", num(String(-value))) : num(String(value));
