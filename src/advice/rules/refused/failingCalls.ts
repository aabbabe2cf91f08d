// The arguments for which a call raises an exception, in the version that applies.
import type { Choice } from "../../../catalogue/request.ts";
import { isGuarded } from "../../../python/source/guarded.ts";
import { failsFor } from "../../arguments/everyVersion.ts";
import type { Failing } from "../../arguments/raised.ts";
import type { ResolvedMention } from "../../resolved/resolvedMention.ts";
import type { Stated } from "../../arguments/stated.ts";
import type { CodeSubject } from "../../subject.ts";

export interface FailingCall<Argument extends Failing> {
  readonly mention: ResolvedMention;
  readonly choice: Choice;
  readonly failing: readonly Argument[];
}

/** Without calls that are tried, or made in certain versions only. */
export const failingCalls = <Argument extends Failing>(
  { file }: CodeSubject,
  isOne: (stated: Stated) => stated is Argument,
): readonly FailingCall<Argument>[] =>
  file.mentions.flatMap((mention) => {
    const choice = mention.choice ?? mention.forms[0];
    const failing = mention.stated
      .filter(isOne)
      .filter((one) => failsFor(mention, one, file.sources[mention.source]));
    return !choice || failing.length === 0 || isGuarded(mention, file.sources)
      ? []
      : [{ mention, choice, failing }];
  });
