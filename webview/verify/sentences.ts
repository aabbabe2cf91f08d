// The sentences about a verification, from its codes.

import type { NotVerified, VerificationRequest } from "../../src/present/verify/verification.ts";
import type { Phrase } from "../../src/protocol/words.ts";
import type { Leg, Undecided } from "../../src/verify/report.ts";
import type { App } from "../app.ts";
import type { ShownFunction } from "../state/subject.ts";

/** Why there is nothing to verify. */
export function notVerified({ say }: App, { title }: ShownFunction, why: NotVerified): string {
  switch (why.kind) {
    case "over-axis":
      return say("overAxis", title);
    case "no-gradient":
      return say("noGradient", why.reason);
    case "no-gpu":
      return why.reason;
    case "not-recorded":
      return say("notRecorded");
    case "no-examples":
      return say("noExamples");
    case "too-long":
    case "no-function":
      return say("noFunction");
    case "no-inputs":
      return say("noInputs");
  }
}

/** What one part of a verification is called. */
export const partName = (
  { say }: App,
  { leg, form }: Pick<VerificationRequest, "leg" | "form">,
): string =>
  leg === "kernel"
    ? say(form === "stable" ? "stableKernel" : "documentedKernel")
    : say(legPhrases[leg]);

/** Why samples were not decided. */
export const undecidedText = ({ say }: App, reason: string): string =>
  isUndecided(reason) ? say(undecided[reason]) : reason;

const isUndecided = (reason: string): reason is Undecided => Object.hasOwn(undecided, reason);

const legPhrases: Readonly<Record<Exclude<Leg, "kernel">, Phrase>> = {
  implemented: "targetImplemented",
  recording: "targetRecording",
  examples: "targetExamples",
  outputs: "targetOutputs",
  wgsl: "targetWgsl",
};

const undecided: Readonly<Record<Undecided, Phrase>> = {
  "the reference is NaN": "undecidedNaN",
  "the code computes something other than what the documentation says": "undecidedDiffers",
  "division by zero": "undecidedDivision",
  "zero to a negative power": "undecidedDivision",
  "a negative number to a fractional power": "undecidedPower",
  "logarithm of 0": "undecidedLogarithm",
  "logarithm of -1": "undecidedLogarithm",
  "logarithm of a number below 0": "undecidedLogarithm",
  "logarithm of a number below -1": "undecidedLogarithm",
  "square root of 0": "undecidedRoot",
  "square root of -1": "undecidedRoot",
  "square root of a number below 0": "undecidedRoot",
  "square root of a number below -1": "undecidedRoot",
  "the slope at a kink": "undecidedKink",
  "no limit at infinity": "undecidedLimit",
  "no number of digits decides a comparison in the formula": "undecidedComparison",
};
