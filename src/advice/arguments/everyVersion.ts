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
function releasesOf(framework: FrameworkId, canonical: string): readonly Choice[] {
  const key = `${framework} ${canonical}`;
  const found =
    releases.get(key) ??
    frameworks[framework].releases.flatMap((version) => {
      const one = lookup({ spelling: canonical, framework, version });
      return one.kind === "found" ? [one.choice] : [];
    });
  releases.set(key, found);
  return found;
}

const releases = new Map<string, readonly Choice[]>();
