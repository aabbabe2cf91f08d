// A name that computes something else in the version that the code was written for.
import type { FrameworkId } from "../../../catalogue/entry.ts";
import type { Choice } from "../../../catalogue/request.ts";
import { newestRelease } from "../../../catalogue/releases.ts";
import { contains } from "../../../catalogue/version.ts";
import { isChosen } from "../../../project/decision.ts";
import { impliesGeneration, writtenFor } from "../../../project/generation.ts";
import { isApart } from "../../../meaning/apart.ts";
import { draftOf } from "../../draftOf.ts";
import type { Draft } from "../../finding.ts";
import { keepingFix } from "../../fixes/keeping.ts";
import { formulaIn, formulaText } from "../../measured.ts";
import { choiceFor } from "../../arguments/meant.ts";
import { perChoice } from "../../perChoice.ts";
import type { ResolvedMention } from "../../resolved/resolvedMention.ts";
import { evidenceOf } from "../../resolved/situation.ts";
import type { RuleContext } from "../../subject.ts";

export function changedMeaning(subject: RuleContext): readonly Draft[] {
  const earlier = new Map<FrameworkId, string | undefined>();
  const earlierOf = (mention: ResolvedMention): string | undefined => {
    const { framework } = mention;
    if (!earlier.has(framework)) earlier.set(framework, otherGeneration(mention, subject));
    return earlier.get(framework);
  };
  return subject.file.mentions.flatMap((mention) => {
    const version = earlierOf(mention);
    const before =
      version === undefined
        ? undefined
        : choiceFor(mention, mention.framework, { version, backend: "" });
    const { choice } = mention;
    if (mention.imported || !choice || !before || !hasMoved(mention, before)) return [];
    return [draft(mention, { choice, before }, subject)];
  });
}

/** A release of the generation that the file was written for; without any version-dependent spelling, Keras 3 is compared with Keras 2. */
export function otherGeneration(
  mention: ResolvedMention,
  { file }: RuleContext,
): string | undefined {
  const { framework, decision } = mention;
  if (!isChosen(decision)) return undefined;
  const evidence = evidenceOf(file.reading);
  const written = writtenFor(framework, evidence, decision.version)?.version;
  return written ?? (impliesGeneration(framework, evidence) ? undefined : beforeMove(mention));
}

function beforeMove({ framework, decision }: ResolvedMention): string | undefined {
  const moved = framework === "keras" || framework === "tf.keras";
  return moved && contains(">=3.0.0.dev0", decision.version)
    ? newestRelease(framework, "<3")
    : undefined;
}

/** With the defaults of both, for parameters change their names; rounding apart. */
function hasMoved({ decision, backend, ...mention }: ResolvedMention, before: Choice): boolean {
  const { version } = decision;
  const now = choiceFor(mention, mention.framework, { version, backend });
  return now !== undefined && areApart(now, before);
}

const areApart = perChoice((now: Choice, before: Choice) => {
  const [one, other] = [formulaIn(now, "implemented"), formulaIn(before, "implemented")];
  return one !== undefined && other !== undefined && isApart(one, other);
});

function draft(
  mention: ResolvedMention,
  { choice, before }: { readonly choice: Choice; readonly before: Choice },
  subject: RuleContext,
): Draft {
  return draftOf(mention, choice, {
    rule: "changed-meaning",
    message: subject.sentences.changed({
      name: mention.text,
      now: formulaText(choice, "implemented"),
      version: choice.version,
      before: formulaText(before, "implemented"),
      beforeVersion: before.version,
    }),
    fixes: mention.kind === "class" ? [] : keepingFix(mention, before, subject),
  });
}
