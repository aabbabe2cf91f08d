import { code, plain, table } from "../../src/present/markdown.ts";
import type { Report } from "../../src/verify/report.ts";
import type { App } from "../app.ts";
import { decimal, kernelName, mostOf } from "../view/verdict.ts";
import { reportRows } from "./reportRows.ts";

/** A report that can be pasted into an issue. */
export function reportMarkdown(app: App, report: Report): string {
  const { say } = app;
  const worst = report.worst.map(({ xBits, gotBits, wantBits, ulp }) =>
    [decimal(xBits), decimal(gotBits), decimal(wantBits), String(ulp)].map(code),
  );
  return [
    `## ${plain(`${report.name}, ${say(report.of)}: ${kernelName(app, report)}`)}`,
    plain(mostOf(app, report)),
    table(
      ["", ""],
      reportRows(app, report).map((row) => row.map(plain)),
    ),
    table([say("input"), say("got"), say("want"), "ULP"].map(plain), worst),
    "",
  ].join("\n\n");
}
