import { fromHex } from "../../../src/numeric/floats/hex.ts";
import { formatNumber } from "../../../src/present/text/number.ts";
import { difference, type Report } from "../../../src/verify/report.ts";
import type { Phrase } from "../../../src/protocol/words.ts";
import { slopeError } from "../../../src/verify/checks/kernelCheck.ts";
import { recordingError } from "../../../src/verify/checks/recordingCheck.ts";
import type { App } from "../../app.ts";
import type { Found } from "../checks.ts";
import { element } from "../../view/parts/element.ts";
import { grouped } from "../grouped.ts";

/** What was found, in two lines. */
export function verdictTile(app: App, found: Found): HTMLElement {
  const { mark, text } = verdictOf(app, found);
  return element(
    "div",
    { class: "tile" },
    element("h2", {}, found.title),
    element("p", { class: `verdict ${mark}` }, text),
    element("p", {}, mostOf(app, found.report)),
  );
}

/** A verdict for ears: what was looked at, and what came of it. */
export const verdictText = (app: App, found: Found): string =>
  `${found.title}: ${verdictOf(app, found).text}.`;

export interface VerdictLine {
  readonly mark: "good" | "bad" | "open";
  readonly text: string;
}

/** The verdict is "passed" only if everything that was requested ran and held. */
export function verdictOf({ say }: App, { report, stage }: Found): VerdictLine {
  const { leg, failed, count, passed, undefinedReasons } = report;
  const differs = undefinedReasons[difference] ?? 0;
  if (failed > 0)
    return { mark: "bad", text: say("failedVerdict", grouped(failed), grouped(count)) };
  if (differs > 0)
    return { mark: "bad", text: say("differsVerdict", grouped(differs), grouped(count)) };
  if (stage !== "whole")
    return {
      mark: "open",
      text: say(stage === "running" ? "soFarVerdict" : "earlyVerdict", grouped(passed)),
    };
  if (passed === 0) return { mark: "open", text: say("nothingVerified") };
  const phrase = leg === "implemented" ? "agreesVerdict" : "passedVerdict";
  return { mark: "good", text: say(phrase, grouped(passed)) };
}

/** The worst that came: a NaN where a number was due, else the largest error; with the rule that it passes by. */
export function mostOf({ say }: App, report: Report): string {
  const { maxUlp, worst } = report;
  const astray = worst.find(({ gotBits }) => Number.isNaN(fromBits(gotBits, report)));
  if (astray !== undefined) return say("largestIsNaN", decimal(astray.xBits, report));
  const at = worst[0] === undefined ? "" : decimal(worst[0].xBits, report);
  if (maxUlp === 0) return say(report.leg === "recording" ? "sameAsRecorded" : "noError");
  const { phrase, absolute } = ruleOf(report);
  const bounds = absolute === undefined ? [report.tolerance] : [report.tolerance, absolute];
  return say(phrase, formatNumber(maxUlp), at, ...bounds.map((bound) => formatNumber(bound)));
}

/** Beside units in the last place, some checks allow an absolute error. */
function ruleOf({ leg, of }: Report): { readonly phrase: Phrase; readonly absolute?: number } {
  if (leg === "recording") return { phrase: "largestOrAbsolute", absolute: recordingError[of] };
  if (leg === "examples") return { phrase: "largestOrPrinted" };
  return leg === "kernel" && of === "slope"
    ? { phrase: "largestOrNearZero", absolute: slopeError }
    : { phrase: "largestError" };
}

/** The number of a pattern: float32 of 8 digits, float64 of 16, else the 16-bit type of the report. */
export const fromBits = (bits: string, { format = "f32" }: Pick<Report, "format"> = {}): number =>
  fromHex(bits, bits.length === 8 ? "f32" : bits.length === 16 ? "f64" : format) ?? NaN;
export const decimal = (bits: string, report: Pick<Report, "format"> = {}): string =>
  formatNumber(fromBits(bits, report), "single");
