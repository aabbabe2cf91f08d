import { assumptions } from "../numeric/assumptions.ts";
import type { Understood } from "../verify/recordingCheck.ts";
import type { Report } from "../verify/report.ts";
import { columns } from "./output.ts";

/** A report for people: the verdict first, then the figures it rests on. */
export function reportText(report: Report): string {
  const { name, version, framework, passed, failed, count, adapter, worst } = report;
  const verdict = failed === 0 ? "holds" : "does not hold";
  return [
    `${name} (${framework} ${version}), ${report.of}, ${report.kernel} kernel: ${verdict}`,
    columns([
      [
        "  inputs",
        `${count}, ${report.quantity === "sampled" ? "sampled, lower bound" : "exhaustive"} (${report.inputs.rule})`,
      ],
      ["  passed", `${passed}, failed ${failed}, undefined ${report.undefined}`],
      [
        "  error",
        `at most ${report.maxUlp} ULP, mean ${report.meanUlp}; tolerance ${report.tolerance}`,
      ],
      ...(report.leg === "kernel" ? [["  WGSL", specificationText(report)]] : []),
      [
        "  adapter",
        [adapter.kind, adapter.vendor, adapter.architecture, adapter.description, adapter.backend]
          .filter(Boolean)
          .join(" "),
      ],
      ["  rests on", assumptionsText()],
      ...(report.notRun === undefined ? [] : [["  not run", `on a GPU: ${report.notRun}`]]),
    ]),
    ...(failed > 0
      ? [
          columns(
            worst.map(({ xBits, gotBits, wantBits, ulp }) => [
              "  worst",
              `x ${xBits}`,
              `got ${gotBits}`,
              `want ${wantBits}`,
              `${ulp} ULP`,
            ]),
          ),
        ]
      : []),
  ].join("\n");
}

/** What is known of the differences from recordings, and how many are news; nothing where none came. */
export function understoodTexts(
  { failed }: Report,
  understood: readonly Understood[],
): readonly string[] {
  if (failed === 0) return [];
  const known = new Map<string, number>();
  for (const { count, why } of understood) known.set(why, (known.get(why) ?? 0) + count);
  const rest = [...known.values()].reduce((left, count) => left - count, failed);
  return [
    ...Array.from(known, ([why, count]) => `known differences: ${count}. ${why}`),
    ...(known.size > 0 && rest > 0 ? [`differences that are not known: ${rest}.`] : []),
  ];
}

const specificationText = ({
  specification: { inside, outside, undefined: open },
}: Report): string =>
  `${inside} inside what the specification allows, ${outside} outside, ${open} where it promises nothing`;

/** What the reference takes for granted of this engine's Math, and how it fared here. */
function assumptionsText(): string {
  const all = assumptions();
  const bounds = all.map(({ function: name, ulps }) => `${name} ${ulps}`).join(", ");
  const kept = all.every(({ holds }) => holds) ? "kept" : "not kept, so more digits decide";
  return `errors in doubles of at most, in ULP: ${bounds}; ${kept} at ${all[0]!.checked} points`;
}
