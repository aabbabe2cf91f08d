// What every release of a framework agrees on, for code whose version nobody states.
import type { FrameworkId } from "../../catalogue/entry.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { lookup } from "../../catalogue/lookup/lookup.ts";
import type { Choice } from "../../catalogue/request.ts";
import { isChosen } from "../../project/decision.ts";
import type { Source } from "../../python/source/source.ts";
import type { ResolvedMention } from "../resolved/resolvedMention.ts";
import { givenIn } from "./callArguments.ts";
import { faultOf } from "./fault.ts";
import { statedBy, type Stated } from "./stated.ts";
import { perText } from "../../memo.ts";

/** Whether a call fails for an argument: in the version that is stated, or else in every release that has the name. */
export function failsFor(
  mention: ResolvedMention,
  one: Stated,
  source: Source | undefined,
): boolean {
  if (isChosen(mention.decision)) return true;
  const { framework, canonical } = mention;
  const given = givenIn(mention, source);
  return releasesOf(framework, canonical).every((choice) =>
    statedBy(given, choice).some(
      ({ from, text }) => (from === "refused" || from === "unknown") && text === one.text,
    ),
  );
}

/** The same for what is wrong with the arguments together. */
export function isFaultyAlways(mention: ResolvedMention, source: Source | undefined): boolean {
  const { framework, canonical, fault, decision } = mention;
  if (isChosen(decision)) return true;
  const given = givenIn(mention, source);
  return releasesOf(framework, canonical).every(
    (choice) =>
      faultOf({ canonical, given }, choice, statedBy(given, choice))?.kind === fault?.kind,
  );
}

/** The name in each release that has it. */
const releasesOf = perText(
  {
    textOf: (framework: FrameworkId, canonical: string) => `${framework} ${canonical}`,
    maxAnswers: 1_000,
  },
  (framework, canonical): readonly Choice[] =>
    frameworks[framework].releases.flatMap((version) => {
      const one = lookup({ spelling: canonical, framework, version });
      return one.kind === "found" ? [one.choice] : [];
    }),
);
