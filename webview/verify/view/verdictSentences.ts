// The result of a verification, for people who never heard of units in the last place.
import { formatDifference } from "../../../src/present/text/number.ts";
import { difference, type Report, type Worst } from "../../../src/verify/report.ts";
import type { App } from "../../app.ts";
import type { Checks, Found, RecordedOutput } from "../checks.ts";
import { grouped } from "../grouped.ts";
import { decimal, fromBits, verdictOf, type VerdictLine } from "./verdict.ts";

/** Real output first, then the kernel that is meant to be used, then the one that one would write. */
export function verdictSentences(app: App, { found, recorded }: Checks): readonly VerdictLine[] {
  const legs = found.flatMap((one) => sentenceOf(app, one) ?? []);
  const output = recorded === undefined ? [] : [recordedSentence(app, recorded)];
  const early = found.some(({ stage }) => stage === "early");
  return [
    ...output,
    ...legs,
    ...(early ? [{ mark: "open", text: app.say("notAllSeen") } as const] : []),
  ];
}

/** Undefined while it runs, and where the figures alone tell it. */
function sentenceOf(app: App, found: Found): VerdictLine | undefined {
  const { report, stage, source } = found;
  if (stage === "running" || report.passed + report.failed === 0) return undefined;
  switch (report.leg) {
    case "kernel":
      return report.kernel === "stable" ? stableSentence(app, found) : naiveSentence(app, report);
    case "implemented":
      return documentedSentence(app, found);
    case "recording":
      return source && recordedSentence(app, { kind: "found", source, report });
    case "examples":
    case "outputs":
    case "wgsl":
      return undefined;
  }
}

function recordedSentence({ say }: App, recorded: RecordedOutput): VerdictLine {
  if (recorded.kind === "none") return { mark: "open", text: say("nothingRecorded") };
  const {
    source: { from, ofOtherRelease },
    report,
  } = recorded;
  const [worst] = report.worst;
  if (report.failed === 0 || worst === undefined)
    return {
      mark: "good",
      text: say(ofOtherRelease ? "matchesOtherRelease" : "matchesRecorded", from),
    };
  const { x, got, want } = inDecimals(worst);
  // What is judged is the recorded output; what was due is the definition's.
  return { mark: "bad", text: say("differsFromRecorded", from, x, got, want) };
}

function documentedSentence(app: App, found: Found): VerdictLine {
  const { report } = found;
  const [worst] = report.worst;
  const isOther = report.failed > 0 || (report.undefinedReasons[difference] ?? 0) > 0;
  if (!isOther) return { mark: "good", text: app.say("matchesDocumented") };
  if (report.failed === 0 || worst === undefined) return verdictOf(app, found);
  const { x, got, want } = inDecimals(worst);
  return { mark: "bad", text: app.say("differsFromDocumented", x, got, want) };
}

function stableSentence(app: App, found: Found): VerdictLine {
  const { report } = found;
  const who = adapterIn(app, report);
  const [worst] = report.worst;
  if (report.failed === 0 && (report.maxUlp <= 0.5 || worst === undefined))
    return { mark: "good", text: app.say("rightToTheBit", who, grouped(report.passed)) };
  if (worst === undefined) return verdictOf(app, found);
  const { x, got, want, apart } = inDecimals(worst);
  return report.failed > 0
    ? { mark: "bad", text: app.say("wrongOnGpu", who, x, got, want) }
    : { mark: "good", text: app.say("asExactAsPromised", who, x, apart) };
}

/** That it is off is no fault of the reader's code. */
function naiveSentence({ say }: App, report: Report): VerdictLine {
  const [worst] = report.worst;
  if (report.failed === 0 || worst === undefined)
    return { mark: "good", text: say("naiveIsRight") };
  const { x, got, want, apart } = inDecimals(worst);
  const isBounded = Number.isFinite(fromBits(worst.gotBits) - fromBits(worst.wantBits));
  const text = isBounded
    ? say("naiveIsOff", x, got, want, apart)
    : say("naiveIsOffWithoutBound", x, got, want);
  return { mark: "open", text };
}

function adapterIn({ say }: App, { adapter }: Report): string {
  if (adapter.kind === "emulated") return say("onCpu");
  return adapter.description || `${adapter.vendor} ${adapter.architecture}`.trim();
}

function inDecimals({ xBits, gotBits, wantBits }: Worst) {
  const apart = formatDifference(Math.abs(fromBits(gotBits) - fromBits(wantBits)));
  return { x: decimal(xBits), got: decimal(gotBits), want: decimal(wantBits), apart };
}
