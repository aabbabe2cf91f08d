// The sentence about an activation that a model's reader computes otherwise than its writer.
import { formulaOf } from "../../catalogue/definition.ts";
import type { FrameworkId } from "../../catalogue/entry.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { backendsOf } from "../../catalogue/releases.ts";
import type { Choice } from "../../catalogue/request.ts";
import { callOf, num, type Expr } from "../../expr/expr.ts";
import { print } from "../../expr/print.ts";
import { substitute } from "../../expr/substitute.ts";
import { definitionOf, numbersIn } from "../../meaning/evaluation.ts";
import { distanceText } from "../measured.ts";
import type { ResolvedMention } from "../resolved/resolvedMention.ts";
import type { Sentences } from "../sentences.ts";
import type { Change } from "./change.ts";
import type { Loading } from "./loading.ts";

export interface SavedActivation {
  readonly mention: Pick<ResolvedMention, "text" | "framework">;
  readonly change: Change;
  /** Which program saved it, as far as the file states it. */
  readonly savedBy: { readonly version: string; readonly backend?: string };
}

/** The sentence of a change; undefined where nothing changes. */
export function changeText(
  { mention, change, savedBy }: SavedActivation,
  loading: Loading,
  sentences: Sentences,
): string | undefined {
  if (change.kind === "same") return undefined;
  const writer = programText(mention.framework, savedBy, sentences);
  const reader = `${frameworks[loading.framework].title} ${loading.decision.version}`;
  const { text: name } = mention;
  if (change.kind === "missing") return sentences.savedMissing({ name, writer, reader });
  const { before, now, apart } = change;
  const details = { name, writer, reader, before: meaningText(before), now: meaningText(now) };
  return apart === undefined || apart.kind === "unknown" || apart.kind === "nowhere"
    ? sentences.savedChanged(details)
    : sentences.savedApart({ ...details, ...distanceText(apart) });
}

/** "Keras 2.3.1 on Theano"; without the backend if it is unknown, or if the framework has no such backend. */
export function programText(
  framework: FrameworkId,
  { version, backend = "" }: SavedActivation["savedBy"],
  sentences: Sentences,
): string {
  const { title } = frameworks[framework];
  const isKnown = backendsOf(framework, version).includes(backend);
  const on = backendTitles.get(backend) ?? (isKnown ? backend : undefined);
  return on === undefined || framework === "tf.keras"
    ? `${title} ${version}`
    : sentences.savedOn(title, version, on);
}

/** What it computes, with its parameters' values in their places. */
export function meaningText(choice: Choice): string {
  const formula = formulaOf(definitionOf(choice, "implemented"));
  const values = Object.entries(numbersIn(choice.parameters)).filter(([, value]) =>
    Number.isFinite(value),
  );
  return print(
    substitute(formula, Object.fromEntries(values.map(([name, value]) => [name, numeral(value)]))),
  );
}

/** Literals have no sign. */
const numeral = (value: number): Expr =>
  value < 0 || Object.is(value, -0) ? callOf("neg", [num(String(-value))]) : num(String(value));

const backendTitles: ReadonlyMap<string, string> = new Map([
  ["theano", "Theano"],
  ["tensorflow", "TensorFlow"],
  ["cntk", "CNTK"],
  ["jax", "JAX"],
  ["torch", "PyTorch"],
  ["numpy", "NumPy"],
]);
