import { code, plain, table } from "../../../src/present/text/markdown.ts";
import type { App } from "../../app.ts";
import { decimal, mostOf, verdictOf } from "./verdict.ts";
import type { Found } from "../checks.ts";
import { reportRows } from "./reportRows.ts";

/** What was found, for people: it can be pasted into an issue. */
export function reportMarkdown(app: App, found: Found): string {
  const { say } = app;
  const { report, title } = found;
  const worst = report.worst.map(({ xBits, gotBits, wantBits, ulp }) =>
    [...[xBits, gotBits, wantBits].map((bits) => decimal(bits, report)), String(ulp)].map(code),
  );
  const where = `${report.name} (${report.framework} ${report.version})`;
  return [
    `## ${plain(`${where}, ${say(report.of)}: ${title}`)}`,
    plain(`${verdictOf(app, found).text}. ${mostOf(app, report)}`),
    table(
      ["", ""],
      reportRows(app, found).map((row) => row.map(plain)),
    ),
    ...(worst.length === 0
      ? []
      : [table([say("input"), say("got"), say("want"), "ULP"].map(plain), worst)]),
    "",
  ].join("\n\n");
}
