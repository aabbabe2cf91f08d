import * as v from "valibot";
import * as vscode from "vscode";
import { reasonForNoValue } from "../../meaning/findings.ts";
import { lookupAll } from "../../catalogue/lookup/lookup.ts";
import { nameRequest } from "../../catalogue/name.ts";
import type { Choice } from "../../catalogue/request.ts";
import { comparisonMarkdown } from "../../present/compare/comparison.ts";
import { evaluatedMarkdown } from "../../present/evaluate/evaluated.ts";
import { readInputs } from "../../present/evaluate/inputs.ts";
import { definitionMarkdown } from "../../present/formula/definitionMarkdown.ts";
import type { ToolId } from "../ids.ts";
import { pause } from "../pause.ts";
import { l10n } from "../words/l10n.ts";
import { words } from "../words/words.ts";
import { evaluatedAt } from "./evaluate.ts";

export type EditorTool = Required<vscode.LanguageModelTool<unknown>>;

/** What language models may ask. */
export const tools = (): Readonly<Record<ToolId, EditorTool>> => ({
  get_activation_definition: tool(
    named,
    ({ name }) => define(name),
    ({ name }) => l10n.t("Looking up {0}", name),
  ),
  evaluate_activation: tool(
    evaluation,
    ({ name, inputs }) => evaluate(name, inputs),
    ({ name }) => l10n.t("Evaluating {0}", name),
  ),
  compare_activations: tool(
    pair,
    ({ a, b }) => comparisonMarkdown([one(a), one(b)], words()),
    ({ a, b }) => l10n.t("Comparing {0} with {1}", a, b),
  ),
});

const tool = <T>(
  schema: v.GenericSchema<unknown, T>,
  answer: (input: T) => string,
  asking: (input: T) => string,
): EditorTool => ({
  async invoke({ input }, token) {
    await pause();
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    return textResult(answer(read(schema, input)));
  },
  prepareInvocation: ({ input }) => ({ invocationMessage: asking(read(schema, input)) }),
});

/** Every entry with that name, because a bare name means something else in each framework. */
const define = (name: string): string =>
  all(name)
    .slice(0, 8)
    .map((choice) => definitionMarkdown(choice, words()))
    .join("\n");

function evaluate(name: string, text: string): string {
  const inputs = readInputs(text);
  if (inputs.kind === "problem") {
    throw new Error(
      `"${text}" is no list of numbers. Give numbers as in "-1, 0, 1" or "linspace(-6, 6, 13)".`,
    );
  }
  if (inputs.values.length > 1000) throw new Error("Ask for at most 1000 inputs at a time.");
  const choice = one(name);
  const nothing = reasonForNoValue(choice);
  if (nothing !== undefined) throw new Error(`"${name}" computes nothing: ${nothing}`);
  return evaluatedMarkdown(evaluatedAt(choice, inputs), words());
}

function one(name: string): Choice {
  const choices = all(name);
  const [first, second] = choices;
  if (first !== undefined && second === undefined) return first;
  const ids = choices.map(({ entry }) => entry.id).join(", ");
  throw new Error(`"${name}" names several activations. Say which one: ${ids}.`);
}

function all(name: string): readonly Choice[] {
  const request = nameRequest(name);
  if (request === undefined) {
    throw new Error(
      `"${name}" is not written like a name. Use "hard_sigmoid", "keras@2.3.1:hard_sigmoid" or "torch.nn.functional.gelu".`,
    );
  }
  const found = lookupAll(request);
  const choices = found.flatMap((result) => (result.kind === "found" ? [result.choice] : []));
  const failure = found.find((result) => result.kind === "failed");
  if (choices.length === 0 && failure !== undefined) throw new Error(failure.failure.message);
  return choices;
}

function read<T>(schema: v.GenericSchema<unknown, T>, input: unknown): T {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return parsed.output;
  throw new Error(`The input does not fit the tool's schema: ${parsed.issues[0].message}.`);
}

const textResult = (text: string): vscode.LanguageModelToolResult =>
  new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);

const text = v.pipe(v.string(), v.maxLength(200));
const named = v.object({ name: text });
const evaluation = v.object({ name: text, inputs: v.pipe(v.string(), v.maxLength(20_000)) });
const pair = v.object({ a: text, b: text });
