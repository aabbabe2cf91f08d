import { parametersIn } from "../../../src/catalogue/parameters.ts";
import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import { plotSeconds } from "../../worker/timeouts.ts";
import { WorkerTimeout } from "../../worker/watchdog.ts";
import type { ShownFunction } from "../../state/subject.ts";
import { analysisRows } from "./analysisRows.ts";
import { element } from "../../view/parts/element.ts";
import { factList, type FactLine } from "../../view/parts/facts.ts";
import { elementAt } from "../../../src/required.ts";

/** What the function does along the whole axis, as its code computes it, and what its parameters mean. */
export async function properties(app: App, subject: ShownFunction): Promise<HTMLElement> {
  const { say } = app;
  const { text, source } = subject.implemented;
  const rows: readonly FactLine[] = [
    [say("definition"), text],
    ...(subject.over === "vector" ? [] : await found(app, subject).catch(noneInTime(app))),
    ...parametersIn(subject.choice).map(({ name, meaning, default: usual }): FactLine => [
      name,
      say("defaultIs", meaning, String(usual)),
    ]),
    [say("source"), source],
  ];
  return element("section", {}, element("h2", {}, say("properties")), factList(rows));
}

async function found(app: App, subject: ShownFunction): Promise<readonly FactLine[]> {
  const { formula, slope } = subject.implemented;
  const analysis = await app.worker.call("analyse", formula, subject.numbers);
  const kinks = analysis.kinks.kind === "not known" ? [] : analysis.kinks.value.map(({ x }) => x);
  const atKinks = slope.kind === "none" ? slope.reason : await slopesAt(app, subject, kinks);
  return [...analysisRows(app, analysis), [app.say("slopeAtKinks"), atKinks]];
}

/** A formula that takes too long is shown without what its tree would tell. */
const noneInTime =
  ({ say }: App) =>
  (error: unknown): readonly FactLine[] => {
    if (error instanceof WorkerTimeout) return [[say("properties"), say("notInTime", plotSeconds)]];
    throw error;
  };

/** The slope that the framework gives where the function bends; empty where it does not bend. */
async function slopesAt(
  app: App,
  subject: ShownFunction,
  kinks: readonly number[],
): Promise<string> {
  const { slope } = subject.implemented;
  if (slope.kind === "none") return slope.reason;
  const inputs = Float32Array.from(kinks);
  const slopes = await app.worker.call("evaluate", slope.expr, subject.numbers, inputs);
  return kinks
    .map((kink, index) =>
      app.say("slopeAt", formatNumber(elementAt(slopes, index)), formatNumber(kink)),
    )
    .join(", ");
}
