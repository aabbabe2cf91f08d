import { float32FromBits } from "../../numeric/floats/float32.ts";
import { typeNames } from "../../numeric/floats/hex.ts";
import { floatTypes } from "../../numeric/floats/floatType.ts";
import { assumptions } from "../../numeric/reference/assumptions.ts";
import { slopeError } from "../../verify/checks/kernelCheck.ts";
import { recordingError, type Understood } from "../../verify/checks/recordingCheck.ts";
import { isNoNumber } from "../../verify/judge.ts";
import type { AtMost, Report } from "../../verify/report.ts";
import { allowsLosingAllDigits, boundToShow } from "../../verify/specification/atMost.ts";
import { inputText } from "./inputText.ts";
import { columns, float32Text } from "./output.ts";
import { differing, verdictOf } from "./verdict.ts";
import { elementAt } from "../../required.ts";

/** A report for people: the verdict first, then the figures it rests on. */
export function reportText(report: Report): string {
  const { name, version, framework, passed, failed, count, adapter } = report;
  const verdict = verdictOf(report);
  return [
    `${name} (${framework} ${version}), ${report.of}, ${legTexts[report.leg](report)}: ${verdict}${verdict === "differs" ? differenceText(report) : ""}`,
    columns([
      [
        "  inputs",
        `${count}, ${report.quantity === "sampled" ? "sampled, lower bound" : "exhaustive"} (${report.inputs.rule})`,
      ],
      ["  passed", `${passed}, failed ${failed}, undefined ${report.undefined}`],
      [
        "  error",
        `largest ${ulpText(report.maxUlp, report)}, mean ${report.meanUlp}; tolerance ${report.tolerance}${toleranceText(report)}`,
      ],
      ...(report.leg === "kernel" ? [["  WGSL", specificationText(report)]] : []),
      ...(report.atMost === undefined ? [] : [["  at most", atMostText(report.atMost)]]),
      ["  adapter", adapterText(adapter)],
      ["  rests on", assumptionsText()],
      ...(report.notRun === undefined ? [] : [["  not run", `on a GPU: ${report.notRun}`]]),
    ]),
    ...(verdict === "holds" ? [] : [worstText(report)]),
  ].join("\n");
}

/** What passes beside the units in the last place. */
function toleranceText({ leg, of }: Report): string {
  if (leg === "recording") return ` ULP, or ${recordingError[of]} in absolute terms`;
  if (leg === "examples") return " ULP, or what rounds to the printed digits";
  return leg === "kernel" && of === "slope"
    ? ` ULP, or ${slopeError} near a zero of the slope`
    : "";
}

/** At how many inputs, and where most. */
function differenceText(report: Report): string {
  const [most] = report.worst;
  const x = most === undefined ? "" : inputText(report, most.xBits);
  const where = x === "" ? "" : `, most at ${x}`;
  return ` at ${differing(report)} of ${report.count} inputs${where}`;
}

const worstText = (report: Report): string =>
  columns(
    report.worst.map(({ xBits, gotBits, wantBits, ulp }) => [
      "  worst",
      `x ${xBits}`,
      `got ${gotBits}`,
      `want ${wantBits}`,
      ulpText(ulp, report),
    ]),
  );

const legTexts: Readonly<Record<Report["leg"], (report: Report) => string>> = {
  kernel: ({ kernel }) => `${kernel} kernel`,
  implemented: () => "code against documentation",
  recording: () => "code against recordings",
  examples: () => "code against printed numbers",
  wgsl: () => "own WGSL function against the documentation",
  outputs: ({ format = "f32" }) => `${typeNames[format]} numbers against the documentation`,
};

/** A NaN where a number was due has an error of its own size. */
const ulpText = (ulp: number, { format = "f32" }: Pick<Report, "format">): string =>
  isNoNumber({ ulp, distance: ulp }, floatTypes[format]) ? "NaN" : `${ulp} ULP`;

export function adapterText({
  kind,
  vendor,
  architecture,
  description,
  backend,
}: Report["adapter"]): string {
  if (kind === "emulated") return description;
  return [kind, vendor, architecture, description, backend].filter((word) => word !== "").join(" ");
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

/** Over all of float32, the specification is checked at some of the inputs only. */
function specificationText({
  count,
  specification: { inside, outside, undefined: open },
}: Report): string {
  const seen = inside + outside + open;
  const of = seen < count ? ` (asked at ${seen} of these inputs)` : "";
  return `${inside} inside what the specification allows, ${outside} outside, ${open} where it promises nothing${of}`;
}

/** The largest error that WGSL allows. */
export function atMostText(bound: AtMost): string {
  const x = float32Text(float32FromBits(Number(`0x${bound.xBits}`)));
  if (allowsLosingAllDigits(bound))
    return `no bound: WGSL allows an adapter to lose all digits near x = ${x}`;
  return `${boundToShow(bound)} ULP for normal inputs and results of 2⁻¹²⁵ or more, on any adapter that keeps WGSL's accuracy and the order of operations`;
}

/** What the reference takes for granted of this engine's Math, and how it fared here. */
function assumptionsText(): string {
  const all = assumptions();
  const bounds = all.map(({ function: name, ulps }) => `${name} ${ulps}`).join(", ");
  const kept = all.every(({ holds }) => holds) ? "kept" : "not kept, so more digits decide";
  return `errors in doubles of at most, in ULP: ${bounds}; ${kept} at ${elementAt(all, 0).checked} points`;
}
