import type { Analysis } from "../../../src/numeric/facts/analyse.ts";
import type { Bound } from "../../../src/numeric/facts/range.ts";
import type { Fact as Found } from "../../../src/numeric/facts/fact.ts";
import { formatNumber } from "../../../src/present/text/number.ts";
import { places, stretch } from "../../../src/present/text/places.ts";
import type { App } from "../../app.ts";
import type { Fact } from "../parts/facts.ts";

/** What the analysis of a formula found, in one line each; what is not proved says so. */
export function analysisRows(app: App, analysis: Analysis): readonly Fact[] {
  const { say } = app;
  const { kinks, range, limits, flat, saturated, zeros, monotone, lipschitz, mean, overflows } =
    analysis;
  const none = say("none");
  const of = <T>(fact: Found<T>, text: (value: T) => string): string => told(app, fact, text);
  return [
    [say("range"), of(range, ({ low, high }) => `${edge("[", "(", low)}, ${edge("]", ")", high)}`)],
    [
      say("limits"),
      of(limits, ({ atMinusInfinity, atPlusInfinity }) =>
        say("limitsAre", formatNumber(atMinusInfinity), formatNumber(atPlusInfinity)),
      ),
    ],
    [
      say("kinks"),
      of(
        kinks,
        (all) => places(all.filter(({ kind }) => kind === "kink").map(({ x }) => x)) || none,
      ),
    ],
    [
      say("jumps"),
      of(
        kinks,
        (all) => places(all.filter(({ kind }) => kind !== "kink").map(({ x }) => x)) || none,
      ),
    ],
    [
      say("zeros"),
      of(
        zeros,
        ({ at, along }) => [places(at), ...along.map(stretch)].filter(Boolean).join(", ") || none,
      ),
    ],
    [
      say("monotone"),
      of(monotone, (parts) =>
        parts.map((part) => `${arrows[part.direction]} ${stretch(part)}`).join(", "),
      ),
    ],
    [say("flat"), of(flat, (parts) => parts.map(stretch).join(", ") || say("nowhere"))],
    [say("saturated"), of(saturated, (parts) => parts.map(stretch).join(", ") || say("nowhere"))],
    [say("steepest"), of(lipschitz, (slope) => formatNumber(slope))],
    [say("meanOut"), of(mean, (value) => formatNumber(value))],
    [
      say("overflows"),
      overflows
        .map(({ x, becomes, real }) =>
          say("overflowAt", formatNumber(x), formatNumber(becomes), formatNumber(real)),
        )
        .join(" ") || none,
    ],
  ];
}

function told<T>({ say }: App, fact: Found<T>, text: (value: T) => string): string {
  switch (fact.kind) {
    case "proved":
      return text(fact.value);
    case "sampled":
      return say("sampledFact", text(fact.value));
    case "not known":
      return say("notKnown", fact.reason);
  }
}

/** The end of an interval: closed where the value is attained. */
function edge(closed: string, open: string, { value, attained }: Bound): string {
  const number = formatNumber(value);
  const bracket = attained && Number.isFinite(value) ? closed : open;
  return bracket === "[" || bracket === "(" ? `${bracket}${number}` : `${number}${bracket}`;
}

const arrows = { rising: "↗", falling: "↘", constant: "→" } as const;
