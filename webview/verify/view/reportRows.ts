import { formatNumber } from "../../../src/present/text/number.ts";
import type { AtMost, Report } from "../../../src/verify/report.ts";
import { allowsLosingAllDigits, boundToShow } from "../../../src/verify/specification/atMost.ts";
import type { App } from "../../app.ts";
import type { FactLine } from "../../view/parts/facts.ts";
import { grouped } from "../grouped.ts";
import type { Found } from "../checks.ts";
import { undecidedText } from "../sentences.ts";
import { decimal } from "./verdict.ts";

/** The figures of a report, in the order of their importance. */
export const reportRows = (app: App, { report, understood }: Found): readonly FactLine[] => [
  ...whoComputed(app, report),
  ...whatCame(app, report),
  ...understood.map(
    ({ count, why }) =>
      [app.say("understood"), app.say("understoodCount", grouped(count), why)] as const,
  ),
  ...notPlain(app, report),
  ...(report.leg === "kernel" ? aboutKernel(app, report) : []),
  [app.say("time"), app.say("seconds", formatNumber(report.seconds))],
];

function whoComputed({ say }: App, { leg, adapter, inputs, notRun }: Report): readonly FactLine[] {
  if (leg === "outputs") return [];
  if (leg === "recording") return [[say("howRecorded"), inputs.rule]];
  const name = adapter.description || `${adapter.vendor} ${adapter.architecture}`;
  const who = [adapter.kind === "emulated" ? say("onCpu") : name, adapter.backend];
  const rest: readonly FactLine[] = notRun === undefined ? [] : [[say("notRun"), notRun]];
  return [[say("adapter"), say(adapter.kind, who.filter(Boolean).join(", "))], ...rest];
}

const whatCame = (app: App, report: Report): readonly FactLine[] => {
  const { say } = app;
  const { passed, failed, undefined: open } = report;
  const amount = report.quantity === "exhaustive" ? "exhaustive" : "sampled";
  return [
    [say("inputs"), say(amount, grouped(report.count))],
    [say("outcome"), say("outcomeCounts", ...[passed, failed, open].map(grouped))],
    ...Object.entries(report.undefinedReasons).map(
      ([reason, count]) =>
        [say("undefinedCount"), `${undecidedText(app, reason)}: ${grouped(count)}`] as const,
    ),
    [say("meanError"), say("ulps", formatNumber(report.meanUlp))],
  ];
};

const notPlain = (
  { say }: App,
  { nan, infinite, flushed, signOfZero }: Report,
): readonly FactLine[] => [
  [
    say("notFinite"),
    say(
      "notFiniteCounts",
      ...[nan.got, nan.expected, infinite.got, infinite.expected].map(grouped),
    ),
  ],
  [say("declared"), say("declaredCounts", grouped(flushed), grouped(signOfZero))],
];

const aboutKernel = (app: App, report: Report): readonly FactLine[] => {
  const { say } = app;
  const { specification, kernelHash, atMost } = report;
  const { inside, outside, undefined: open } = specification;
  return [
    [say("specification"), say("specificationCounts", ...[inside, outside, open].map(grouped))],
    ...(atMost === undefined ? [] : [[say("allowedError"), atMostText(app, atMost)] as const]),
    [say("kernel"), kernelHash],
  ];
};

const atMostText = ({ say }: App, bound: AtMost): string =>
  allowsLosingAllDigits(bound)
    ? say("allowedErrorUnbounded", decimal(bound.xBits))
    : say("allowedErrorBound", String(boundToShow(bound)));
