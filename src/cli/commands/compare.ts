import { definitionOf, numbersIn, type EvaluationOptions } from "../../meaning/evaluation.ts";
import { formulaOf } from "../../catalogue/definition.ts";
import type { Choice } from "../../catalogue/request.ts";
import { largestDifference, type Difference } from "../../numeric/facts/difference.ts";
import { differenceMatrix, differenceTable } from "../../present/compare/differenceMatrix.ts";
import { choiceFor, nameOptions } from "../line/choose.ts";
import type { Command } from "../line/command.ts";
import { UsageError, type CommandLine } from "../line/commandLine.ts";
import { valueFields } from "../print/fields/fields.ts";
import { jsonFlag } from "../line/grammar.ts";
import { inputFrom } from "../batch/inputs.ts";
import { evaluationOptionsFrom } from "../line/evaluationOptions.ts";
import { nameText } from "../line/nameText.ts";
import { floatText, printObject, printText } from "../print/output.ts";
import { isCertificateName } from "../files/certificate.ts";
import { compareCertificates } from "./compareCertificates.ts";

/** The largest difference of every two definitions, where it lies, and where they agree. */
export const compare: Command = {
  about: "how far apart activations are, and where",
  usage: ["compare NAME NAME… [OPTIONS]", "compare CERTIFICATE.json CERTIFICATE.json"],
  example: "compare keras@2.3.1:hard_sigmoid keras:hard_sigmoid",
  options: {
    of: ["documented|implemented", "what is compared; documented where nothing is said"],
    domain: ["LO,HI", "the inputs, such as -6,6 or 0,inf; all real numbers where nothing is said"],
    ...nameOptions,
  },
  flags: jsonFlag,
  run,
};

async function run(line: CommandLine): Promise<0> {
  if (line.inputs.length > 0 && line.inputs.every(isCertificateName)) {
    compareCertificates(line);
    return 0;
  }
  if (line.inputs.length < 2) throw new UsageError("compare takes two NAMEs or more.");
  const { of } = evaluationOptionsFrom({ of: line.options["of"] ?? "documented" });
  const domain = domainFrom(line);
  const choices = line.inputs.map((name) => choiceFor(name, line));
  if (line.flags.has("json")) {
    for (const [a, b] of pairs(choices)) printObject(fields({ a, b, of, domain }));
  } else if (choices.length > 2 && domain === undefined) {
    printText(differenceTable(differenceMatrix(choices, of), nameText));
  } else {
    for (const [a, b] of pairs(choices)) printText(text({ a, b, of, domain }));
  }
  return 0;
}

const pairs = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((a, i) => all.slice(i + 1).map((b): readonly [T, T] => [a, b]));

interface Compared {
  readonly a: Choice;
  readonly b: Choice;
  readonly of: EvaluationOptions["of"];
  readonly domain: readonly [number, number] | undefined;
}

function sideOf(choice: Choice, of: EvaluationOptions["of"]) {
  if (choice.entry.over === "vector") {
    throw new UsageError(
      `${choice.entry.name} acts on a whole axis; compare takes activations of single numbers.`,
    );
  }
  return { expr: formulaOf(definitionOf(choice, of)), parameters: numbersIn(choice.parameters) };
}

const differenceOf = ({ a, b, of, domain }: Compared): Difference =>
  largestDifference(sideOf(a, of), sideOf(b, of), domain);

function fields(compared: Compared): object {
  const { a, b, of, domain } = compared;
  const { value, unbounded, attained, at, agree, kind, samples } = differenceOf(compared);
  return {
    a: a.entry.id,
    b: b.entry.id,
    parameters: { a: valueFields(a.parameters), b: valueFields(b.parameters) },
    of,
    domain: domain === undefined ? "reals" : domain.map(floatText),
    max: { value: floatText(value), unbounded, attained, at: at.map(floatText) },
    agree: agree.map(({ from, to, closed }) => ({
      from: floatText(from),
      to: floatText(to),
      closed,
    })),
    kind,
    samples,
  };
}

function text(compared: Compared): string {
  const difference = differenceOf(compared);
  const names = `${nameText(compared.a)} and ${nameText(compared.b)}`;
  return [`${names} ${sizeText(difference)} (${difference.kind}).`, ...agreeText(difference)].join(
    "\n",
  );
}

function sizeText({ value, unbounded, attained, at, kind }: Difference): string {
  if (Number.isNaN(value)) return "are nowhere both defined";
  if (value === 0) return "agree everywhere";
  const places = at.map(floatText).join(", ");
  if (unbounded) return `differ without bound toward x = ${places}`;
  const most = kind === "proved" ? "at most" : "at least";
  return `differ by ${most} ${floatText(value)}, ${attained ? "at" : "approached at"} x = ${places}`;
}

function agreeText({ value, agree }: Difference): readonly string[] {
  if (value === 0 || agree.length === 0) return [];
  const stretches = agree.map(
    ({ from, to, closed: [left, right] }) =>
      `${left ? "[" : "("}${floatText(from)}, ${floatText(to)}${right ? "]" : ")"}`,
  );
  return [`They agree on ${stretches.join(" and ")}.`];
}

function domainFrom({ options }: CommandLine): readonly [number, number] | undefined {
  const written = options["domain"];
  if (written === undefined || written === "reals") return undefined;
  const [low, high, ...more] = written.split(",").map((end) => inputFrom(end, "f64"));
  if (low === undefined || high === undefined || more.length > 0 || !(low < high)) {
    throw new UsageError("The domain is two numbers, the smaller first, such as --domain -6,6.");
  }
  return [low, high];
}
