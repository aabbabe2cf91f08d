import { code, plain, table } from "../../present/text/markdown.ts";
import type { Report } from "../../verify/report.ts";
import { inputText } from "./inputText.ts";
import { adapterText, atMostText, reportText } from "./reportText.ts";

/** A report as Markdown, to be published: the verdict, all figures, the largest errors bit by bit. */
export function certificateText(report: Report): string {
  const [verdict = ""] = reportText(report).split("\n");
  const { count, passed, failed, undefined: open, nan, infinite, specification } = report;
  const figures: readonly (readonly [string, string])[] = [
    ["inputs", `${count}, ${report.quantity}: ${report.inputs.rule}`],
    ["passed, failed, undefined", `${passed}, ${failed}, ${open}`],
    ["largest error", `${report.maxUlp} ULP, ${report.maxDistance} steps`],
    ["mean error", `${report.meanUlp} ULP`],
    ["tolerance", `${report.tolerance} ULP`],
    ["NaN expected, got, wrong", `${nan.expected}, ${nan.got}, ${nan.wrong}`],
    ["infinite expected, got, wrong", `${infinite.expected}, ${infinite.got}, ${infinite.wrong}`],
    ["flushed, sign of zero", `${report.flushed}, ${report.signOfZero}`],
    [
      "WGSL allows, does not, promises nothing",
      `${specification.inside}, ${specification.outside}, ${specification.undefined}`,
    ],
    ...(report.atMost === undefined ? [] : [["at most", atMostText(report.atMost)] as const]),
    ["adapter", adapterText(report.adapter)],
    ["run by", `Node.js ${process.versions.node}`],
    ["kernel", report.kernelHash],
    ["seconds", String(report.seconds)],
  ];
  return `${[
    `## ${plain(verdict)}`,
    table(
      ["", ""],
      figures.map((row) => row.map(plain)),
    ),
    table(
      ["error up to, ULP", "results"],
      report.histogram.map(({ upTo, count: results }) => [
        upTo === null ? "beyond" : String(upTo),
        String(results),
      ]),
    ),
    table(
      ["input", "its bits", "result", "right", "ULP"],
      report.worst.map(({ xBits, gotBits, wantBits, ulp }) => [
        inputCell(report, xBits),
        ...[xBits, gotBits, wantBits].map(code),
        String(ulp),
      ]),
    ),
  ].join("\n\n")}\n`;
}

function inputCell(report: Report, xBits: string): string {
  const text = inputText(report, xBits);
  return text === "" ? "" : code(text);
}
