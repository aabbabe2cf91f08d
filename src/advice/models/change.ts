// What an activation of a saved model computes where it is loaded, against what it computed where it was saved.
import { isCovered } from "../../catalogue/releases.ts";
import type { Choice } from "../../catalogue/request.ts";
import { apart, type Apart } from "../../meaning/apart.ts";
import { agree } from "../agreement.ts";
import { meant } from "../arguments/meant.ts";
import { formulaIn } from "../measured.ts";
import { perChoice } from "../perChoice.ts";
import type { ResolvedMention } from "../resolved/resolvedMention.ts";
import { isKeras, type Loading } from "./loading.ts";

export type Change =
  | { readonly kind: "same"; readonly now: Choice }
  /** Undefined where the two cannot be measured against each other: the activation needs a whole axis. */
  | {
      readonly kind: "changed";
      readonly before: Choice;
      readonly now: Choice;
      readonly apart: Apart | undefined;
    }
  /** The version that loads it has no such name. */
  | { readonly kind: "missing" };

/** Undefined where either meaning is not known, and for what Keras did not save. */
export function changeOf(mention: ResolvedMention, loading: Loading): Change | undefined {
  if (!isKeras(mention.framework) || !isKeras(loading.framework)) return undefined;
  const before = mention.choice;
  if (before === undefined) return undefined;
  const now = meantBy(mention, loading);
  if (now === "missing") return { kind: "missing" };
  if (now === undefined) return undefined;
  const isSame = agreed(before, now);
  return isSame
    ? { kind: "same", now }
    : { kind: "changed", before, now, apart: measured(before, now) };
}

/** The same name with the same parameters in what loads it; undefined where a value that it refuses decides. */
function meantBy(mention: ResolvedMention, loading: Loading): Choice | "missing" | undefined {
  const { framework, decision } = loading;
  const canonical = mention.canonical.replace(/^(?:tf\.)?keras\./, `${framework}.`);
  const { choice, forms } = meant({ ...mention, framework, canonical }, loading, undefined);
  if (choice !== undefined) return choice;
  return forms.length === 0 && isCovered(decision.version, framework) ? "missing" : undefined;
}

const agreed = perChoice((one: Choice, other: Choice) => agree(one, other));

const measured = perChoice((before: Choice, now: Choice): Apart | undefined => {
  const [one, other] = [formulaIn(before, "implemented"), formulaIn(now, "implemented")];
  return one && other && apart(one, other);
});
