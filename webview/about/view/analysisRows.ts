import type { Analysis } from "../../../src/numeric/facts/analyse.ts";
import type { RangeEnd } from "../../../src/numeric/facts/range.ts";
import type { Fact as Found } from "../../../src/numeric/facts/fact.ts";
import { isJump, turnsIn } from "../../../src/meaning/shape.ts";
import type { Kink } from "../../../src/numeric/facts/kinks.ts";
import type { Monotone } from "../../../src/numeric/facts/regions.ts";
import { formatNumber } from "../../../src/present/text/number.ts";
import { places, stretch } from "../../../src/present/text/places.ts";
import type { App } from "../../app.ts";
import type { FactLine } from "../../view/parts/facts.ts";

/** What the analysis of a formula found, one line per fact; what is not proved is marked as such. */
export function analysisRows(app: App, analysis: Analysis): readonly FactLine[] {
  const { say } = app;
  const { kinks, range, limits, flat, saturated, zeros, monotone, lipschitz, mean, overflows } =
    analysis;
  const none = say("none");
  const jumps = kinks.kind === "not known" ? [] : kinks.value.filter(isJump);
  const of = <T>(fact: Found<T>, text: (value: T) => string): string => factText(app, fact, text);
  return [
    [say("range"), of(range, ({ low, high }) => `${edge("[", "(", low)}, ${edge("]", ")", high)}`)],
    [
      say("limits"),
      of(limits, ({ atMinusInfinity, atPlusInfinity }) =>
        say("limitsAre", formatNumber(atMinusInfinity), formatNumber(atPlusInfinity)),
      ),
    ],
    [say("kinks"), of(kinks, (all) => places(turnsIn(all).kinks) || none)],
    [say("jumps"), of(kinks, (all) => places(turnsIn(all).jumps) || none)],
    [
      say("zeros"),
      of(
        zeros,
        ({ at, along }) => [places(at), ...along.map(stretch)].filter(Boolean).join(", ") || none,
      ),
    ],
    [say("monotone"), of(monotone, (parts) => coursesOf(parts, jumps))],
    [say("flat"), of(flat, (parts) => parts.map(stretch).join(", ") || say("nowhere"))],
    [say("saturated"), of(saturated, (parts) => parts.map(stretch).join(", ") || say("nowhere"))],
    [say("steepest"), of(lipschitz, (slope) => steepestOf(slope, jumps))],
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

function factText<T>({ say }: App, fact: Found<T>, text: (value: T) => string): string {
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
function edge(closed: string, open: string, { value, attained }: RangeEnd): string {
  const number = formatNumber(value);
  const bracket = attained && Number.isFinite(value) ? closed : open;
  return bracket === "[" || bracket === "(" ? `${bracket}${number}` : `${number}${bracket}`;
}

/** Each stretch and each jump with its direction, in the order of the axis: "↗ x ≤ 3.4, ↧ x = 3.4, ↗ x ≥ 3.4". */
function coursesOf(parts: readonly Monotone[], jumps: readonly Kink[]): string {
  const stretches = parts.map((part) => ({
    from: part.low,
    text: `${arrows[part.direction]} ${stretch(part)}`,
  }));
  const leaps = jumps.map(({ x, values: { left, right } }) => ({
    from: x,
    text: `${left > right ? "↧" : "↥"} x = ${formatNumber(x)}`,
  }));
  return [...leaps, ...stretches]
    .toSorted((a, b) => a.from - b.from)
    .map(({ text }) => text)
    .join(", ");
}

/** A jump has no slope: if it makes the slope infinite, its places are beside the sign. */
const steepestOf = (slope: number, jumps: readonly Kink[]): string =>
  jumps.length === 0 || Number.isFinite(slope)
    ? formatNumber(slope)
    : `${formatNumber(slope)} (x = ${places(jumps.map(({ x }) => x))})`;

const arrows = { rising: "↗", falling: "↘", constant: "→" } as const;
