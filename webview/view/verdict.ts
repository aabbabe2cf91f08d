import { float32FromBits } from "../../src/numeric/float32.ts";
import { formatNumber } from "../../src/present/number.ts";
import type { Report } from "../../src/verify/report.ts";
import type { App } from "../app.ts";
import { element } from "./element.ts";
import { grouped } from "./grouped.ts";

/** What was found for one kernel, in two lines. */
export const verdictTile = (app: App, report: Report): HTMLElement =>
  element(
    "div",
    { class: "tile" },
    element("h2", {}, kernelName(app, report)),
    verdict(app, report),
    element("p", { class: "most" }, mostOf(app, report)),
  );

export const kernelName = ({ say }: App, { kernel }: Pick<Report, "kernel">): string =>
  say(kernel === "stable" ? "stableKernel" : "documentedKernel");

/** Nothing is called passed unless all that was asked for ran and held. */
function verdict({ say }: App, { failed, count, passed }: Report): HTMLElement {
  if (failed > 0)
    return element(
      "p",
      { class: "verdict bad" },
      say("failedVerdict", grouped(failed), grouped(count)),
    );
  if (passed === 0) return element("p", { class: "verdict" }, say("nothingVerified"));
  return element("p", { class: "verdict good" }, say("passedVerdict", grouped(passed)));
}

export function mostOf({ say }: App, { maxUlp, worst, tolerance }: Report): string {
  const at = worst[0] === undefined ? "" : decimal(worst[0].xBits);
  if (maxUlp >= notANumber) return say("largestIsNaN", at);
  return say(
    maxUlp === 0 ? "noError" : "largestError",
    formatNumber(maxUlp),
    at,
    formatNumber(tolerance),
  );
}

/** A NaN where a number was due counts as more ULPs than float32 has. */
export const notANumber = 2 ** 32;

export const fromBits = (bits: string): number => float32FromBits(Number.parseInt(bits, 16));
export const decimal = (bits: string): string => formatNumber(fromBits(bits), "single");
