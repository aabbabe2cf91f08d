// The content of a hover for one mention: the facts of its one meaning, or the functions that it may be.
import { missingName, raisedBy, releasesWith, type Raised } from "../../advice/arguments/raised.ts";
import type { ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { pythonValue } from "../../catalogue/name.ts";
import { isCovered } from "../../catalogue/releases.ts";
import type { Choice } from "../../catalogue/request.ts";
import { isChosen } from "../../project/decision.ts";
import type { FormulaAnswers } from "../../meaning/formulaAnswers.ts";
import type { HoverFacts, ShownParameter } from "./facts.ts";
import { hoverFacts, shownParameter } from "./gather.ts";

export type Explanation =
  | { readonly kind: "function"; readonly facts: HoverFacts }
  /** Branches of the code, or a value that cannot be known, decide which it is. */
  | {
      readonly kind: "several";
      readonly name: string;
      readonly functions: readonly string[];
      readonly parameters: readonly ShownParameter[];
      readonly raises?: Raised;
    }
  /** The version that somebody chose has nothing of this name. */
  | { readonly kind: "missing"; readonly name: string; readonly raises: Raised }
  /** Nobody chose a version, and none has every name of the file: these have this one. */
  | { readonly kind: "unknown"; readonly name: string; readonly where: string }
  /** What the version has is not known. */
  | {
      readonly kind: "not-covered";
      readonly name: string;
      readonly framework: string;
      readonly version: string;
      /** The first and the last version that is known. */
      readonly known: readonly [string, string];
    };

/** `catalogued` gives texts of the catalogue in the reader's language; absent: in English. */
export function explanationOf(
  mention: ResolvedMention,
  answers: FormulaAnswers,
  catalogued?: (text: string) => string,
): Explanation {
  const { canonical, alternatives, choice, forms, decision, stated, fault, text, remark } = mention;
  if (alternatives.length > 0)
    return { kind: "several", name: text, functions: [canonical, ...alternatives], parameters: [] };
  if (forms[0] !== undefined) return oneOfForms(forms[0], mention);
  if (choice === undefined) return withoutChoice(mention);
  const facts = hoverFacts({ choice, because: decision, stated, fault, answers, catalogued });
  return { kind: "function", facts: { ...facts, ...(remark && { remark }) } };
}

function withoutChoice(mention: ResolvedMention): Explanation {
  const { canonical: name, framework, decision } = mention;
  if (!isCovered(decision.version, framework)) return notCovered(mention);
  if (isChosen(decision)) return { kind: "missing", name, raises: missingName(mention) };
  return { kind: "unknown", name, where: releasesWith(mention) };
}

function notCovered({ canonical, framework, decision }: ResolvedMention): Explanation {
  const { version } = decision;
  const { title, releases } = frameworks[framework];
  const known = [releases[0] ?? "", releases.at(-1) ?? ""] as const;
  return { kind: "not-covered", name: canonical, framework: title, version, known };
}

function oneOfForms(first: Choice, mention: ResolvedMention): Explanation {
  const { canonical, forms, stated } = mention;
  const raises = raisedBy(first, mention);
  return {
    kind: "several",
    name: canonical,
    functions: raises ? [] : forms.map(callText),
    parameters: stated.map((one) => shownParameter(one)),
    ...(raises && { raises }),
  };
}

/** The name with the parameters that set this form apart: `torch.nn.GELU(approximate="tanh")`. */
export function callText(choice: Choice): string {
  const { entry, parameters, open = [] } = choice;
  const deciding = entry.parameters.filter(({ name }) => isDeciding(choice, name));
  const values = deciding.map(({ name }) =>
    open.includes(name) ? `${name}=…` : `${name}=${pythonValue(parameters[name] ?? null)}`,
  );
  return `${entry.name}(${values.join(", ")})`;
}

const isDeciding = ({ entry }: Choice, name: string): boolean =>
  [...entry.documented, ...entry.implemented].some(({ when }) =>
    Object.hasOwn(when?.parameters ?? {}, name),
  );
