// From a choice in the catalogue to the checks that a verification runs.

import { definitionOf, evaluationOf, numbersIn } from "../../meaning/evaluation.ts";
import { formulaOf, slopeOfInput } from "../../catalogue/definition.ts";
import type { Choice } from "../../catalogue/request.ts";
import { pointsOf } from "../../numeric/facts/points.ts";
import { evaluator } from "../../numeric/arithmetic/evaluate.ts";
import type { NoOwnKernel } from "../../readings/wgsl/ownKernel.ts";
import type { Form, Kernel } from "../../readings/wgsl/kernel.ts";
import type { InputInterval } from "../../verify/domains.ts";
import { examplesCheck } from "../../verify/checks/examplesCheck.ts";
import { implementedCheck } from "../../verify/checks/implementedCheck.ts";
import { kernelCheck } from "../../verify/checks/kernelCheck.ts";
import { ownKernelCheck } from "../../verify/checks/ownKernelCheck.ts";
import { outputsCheck, type Outputs } from "../../verify/checks/outputsCheck.ts";
import type { Question } from "../../verify/question.ts";
import {
  recordingCheck,
  type Recorded,
  type Understood,
} from "../../verify/checks/recordingCheck.ts";
import type { Domain, Leg, VerificationSubject } from "../../verify/report.ts";
import { emulated, type Runner } from "../../verify/runner.ts";
import type { Check } from "../../verify/check.ts";

export interface VerificationRequest {
  readonly leg: Leg;
  readonly of: "value" | "slope";
  readonly form: Form;
  readonly domain: Domain;
  readonly between?: InputInterval | undefined;
  readonly tolerance?: number | undefined;
}

/** A check together with what runs it, or the reason why there is no check. */
export type Prepared =
  | {
      readonly kind: "check";
      readonly check: Check;
      readonly runner: Runner;
      /** Of a comparison with recordings: the differences that are known. */
      readonly understood: readonly Understood[];
      /** For a kernel over all of float32: the question for each input, which workers judge. */
      readonly every?: Question;
      /** For a kernel on a GPU: the question. */
      readonly question?: Question;
    }
  | { readonly kind: "none"; readonly reason: NotVerified };

/** Why there is nothing to verify; the caller turns it into a sentence. */
export type NotVerified =
  | { readonly kind: "over-axis" | "not-recorded" | "no-examples" | "no-inputs" | NoOwnKernel }
  /** The reason is the catalogue's, or that of the caller, who looked for a GPU. */
  | { readonly kind: "no-gradient" | "no-gpu"; readonly reason: string };

/** What can compute, and what was recorded, where the check is to run. */
export interface VerificationDependencies {
  /** A GPU, or why there is no GPU; in that case the kernel leg is emulated only on request. */
  readonly gpu: Runner | { readonly notRun: string; readonly emulates?: true };
  /** The recordings of a choice's value or slope, as far as they are available. */
  readonly recordings: (choice: Choice, of: VerificationRequest["of"]) => readonly Recorded[];
  /** Numbers that somebody else computed, where they are to be judged. */
  readonly outputs?: Outputs;
  /** A function that somebody wrote in WGSL, where it is to be judged. */
  readonly ownKernel?: Kernel | NoOwnKernel;
}

/** The check for a request about a choice; all recordings are one check, and so are all examples. */
export function prepared(
  choice: Choice,
  request: VerificationRequest,
  dependencies: VerificationDependencies,
): Prepared {
  const question = questionFor(choice, request);
  if ("reason" in question) return question;
  const found = legs[request.leg]({ choice, request, dependencies, question });
  const isEmpty = found.kind === "check" && found.check.inputs.count === 0;
  return isEmpty ? none({ kind: "no-inputs" }) : found;
}

interface Case {
  readonly choice: Choice;
  readonly request: VerificationRequest;
  readonly dependencies: VerificationDependencies;
  readonly question: Question;
}

const legs: Readonly<Record<Leg, (of: Case) => Prepared>> = {
  outputs: ({ dependencies, question }) =>
    dependencies.outputs === undefined
      ? none({ kind: "no-inputs" })
      : asCheck(outputsCheck(question, dependencies.outputs)),
  wgsl: ({ dependencies: { gpu, ownKernel }, question }) => {
    if (ownKernel === undefined) return none({ kind: "no-inputs" });
    if (typeof ownKernel === "string") return none({ kind: ownKernel });
    if (!("run" in gpu)) return none({ kind: "no-gpu", reason: gpu.notRun });
    return asCheck({ check: ownKernelCheck(question, ownKernel), runner: gpu });
  },
  kernel: ({ request, dependencies, question }) => {
    if ("run" in dependencies.gpu) {
      const check = kernelCheck(question, request.form);
      const found = { ...asCheck({ check, runner: dependencies.gpu }), question };
      return request.domain === "f32" ? { ...found, every: question } : found;
    }
    if (dependencies.gpu.emulates === undefined)
      return none({ kind: "no-gpu", reason: dependencies.gpu.notRun });
    // The emulation always uses the documented formula, whichever kernel was requested.
    const literal = evaluator(question.formula, "f32", question.parameters);
    const runner = emulated(literal, dependencies.gpu.notRun);
    return asCheck({ check: kernelCheck(question, "documented"), runner });
  },
  implemented: ({ choice, request, question }) =>
    withCode(choice, request, (code) => asCheck(implementedCheck(question, code))),
  recording: ({ choice, request, dependencies, question }) => {
    const recordings = dependencies.recordings(choice, request.of);
    if (recordings.length === 0) return none({ kind: "not-recorded" });
    const understood = recordings.flatMap((one) => one.understood ?? []);
    return withCode(choice, request, (code) => ({
      ...asCheck(recordingCheck(question, code, recordings)),
      understood,
    }));
  },
  examples: ({ choice, request, question }) => {
    const { examples = [] } = choice.entry;
    if (examples.length === 0 || request.of === "slope") {
      return none({ kind: "no-examples" });
    }
    return withCode(choice, request, (code) => asCheck(examplesCheck(question, code, examples)));
  },
};

/** Continues with the framework's own code in float32, if the requested value or slope exists. */
function withCode(
  choice: Choice,
  { of }: VerificationRequest,
  then: (code: (x: number) => number) => Prepared,
): Prepared {
  const options = { of: "implemented", arithmetic: "f32", format: "f32" } as const;
  const { value, slope } = evaluationOf(choice, options);
  if (of === "value") return then(value);
  return slope.kind === "none" ? noGradient(slope.reason) : then(slope.at);
}

/** The question about a choice's documented formula, or why there is no such question. */
function questionFor(
  choice: Choice,
  { of, domain, between, tolerance }: VerificationRequest,
): Question | Extract<Prepared, { kind: "none" }> {
  const definition = definitionOf(choice, "documented");
  if (choice.entry.over === "vector") return none({ kind: "over-axis" });
  const slope = slopeOfInput(definition);
  if (of === "slope" && slope.kind === "none") return noGradient(slope.reason);
  const value = formulaOf(definition);
  const formula = of === "slope" && slope.kind === "formula" ? slope.expr : value;
  const parameters = numbersIn(choice.parameters);
  const points = pointsOf(formula, parameters);
  const zeros = of === "slope" ? points.zeros : [];
  return {
    of,
    domain,
    between,
    tolerance,
    subject: subjectOf(choice),
    formula,
    parameters,
    kinks: points.kinks,
    zeros,
  };
}

/** How a report describes a choice. */
export function subjectOf({ entry, version, backend, parameters }: Choice): VerificationSubject {
  const texts = Object.entries(parameters).map(
    ([key, value]) => [key, typeof value === "number" ? String(value) : value] as const,
  );
  return {
    name: entry.name,
    entry: entry.id,
    framework: entry.framework,
    version,
    backend,
    parameters: Object.fromEntries(texts),
  };
}

const asCheck = (pair: { readonly check: Check; readonly runner: Runner }) =>
  ({ kind: "check", ...pair, understood: [] }) as const;
const none = (reason: NotVerified) => ({ kind: "none", reason }) as const;
const noGradient = (reason: string) => none({ kind: "no-gradient", reason });
