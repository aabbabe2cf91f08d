import { formatNumber } from "../../src/present/number.ts";
import type { Report } from "../../src/verify/report.ts";
import type { App } from "../app.ts";
import type { Row } from "../view/analysisRows.ts";
import { grouped } from "../view/grouped.ts";

/** The figures of a report, in the order in which they are asked for. */
export function reportRows({ say }: App, report: Report): readonly Row[] {
  const { adapter, specification, nan, infinite } = report;
  const who = [adapter.description || `${adapter.vendor} ${adapter.architecture}`, adapter.backend]
    .filter(Boolean)
    .join(", ");
  const rows: readonly (Row | undefined)[] = [
    [say("adapter"), say(adapter.kind, who)],
    report.notRun === undefined ? undefined : [say("notRun"), report.notRun],
    [
      say("inputs"),
      say(report.quantity === "exhaustive" ? "exhaustive" : "sampled", grouped(report.count)),
    ],
    [
      say("outcome"),
      say(
        "outcomeCounts",
        grouped(report.passed),
        grouped(report.failed),
        grouped(report.undefined),
      ),
    ],
    ...Object.entries(report.undefinedReasons).map(
      ([reason, count]) => [say("undefinedCount"), `${reason}: ${grouped(count)}`] as const,
    ),
    [say("meanError"), say("ulps", formatNumber(report.meanUlp))],
    [
      say("notFinite"),
      say(
        "notFiniteCounts",
        grouped(nan.got),
        grouped(nan.expected),
        grouped(infinite.got),
        grouped(infinite.expected),
      ),
    ],
    [say("declared"), say("declaredCounts", grouped(report.flushed), grouped(report.signOfZero))],
    [
      say("specification"),
      say(
        "specificationCounts",
        grouped(specification.inside),
        grouped(specification.outside),
        grouped(specification.undefined),
      ),
    ],
    [say("kernel"), report.kernelHash],
    [say("time"), say("seconds", formatNumber(report.seconds))],
  ];
  return rows.filter((row) => row !== undefined);
}
