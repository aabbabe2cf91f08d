// The formula of an activation of the catalogue, as an own function calls it.
import type { FrameworkId } from "../../catalogue/entry.ts";
import type { Parameter, ParameterValue } from "../../catalogue/entryParts.ts";
import { choiceOf, keyOf } from "../../catalogue/choice.ts";
import { lookup } from "../../catalogue/lookup/lookup.ts";
import { isFramework } from "../../catalogue/name.ts";
import { answersTo } from "../../catalogue/parameters.ts";
import type { Choice } from "../../catalogue/request.ts";
import { call, num, type Expr } from "../../expr/expr.ts";
import { substitute } from "../../expr/substitute.ts";
import { whyNothing } from "../../meaning/findings.ts";
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
  const chosen = choiceOf({ ...keyOf(choice), parameters: values.words });
  if (!chosen || whyNothing(chosen) !== undefined) return undefined;
  const replaced: Record<string, Expr> = { x };
  for (const [key, value] of Object.entries(chosen.parameters))
    if (typeof value === "number") replaced[key] = literal(value);
  for (const [key, tree] of values.numbers) {
    const value = formulaOf(tree);
    if (value === undefined) return undefined;
    replaced[key] = value;
  }
  return substitute(plainFormula(chosen), replaced);
}

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

/** Undefined where an argument is none of the parameters of this version. */
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
    // A number where the default is none decides among formulas, too.
    if (value.tag === "number") words[parameter.name] = Number(value.text);
  }
  return { numbers, words };
}

const literal = (value: number): Expr =>
  value < 0 ? call("neg", num(String(-value))) : num(String(value));
