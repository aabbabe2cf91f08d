// What a layer takes by default, where it took something else in the version that the code was written for.
import { lookup } from "../../../catalogue/lookup/lookup.ts";
import { frameworks } from "../../../catalogue/frameworks/index.ts";
import { bare } from "../../../catalogue/lookup/spelled.ts";
import type { Choice } from "../../../catalogue/request.ts";
import { choosingSites } from "../../../catalogue/site.ts";
import { agree, isDocumented } from "../../agreement.ts";
import { draftOf } from "../../draftOf.ts";
import type { Draft } from "../../finding.ts";
import { formulaText } from "../../measured.ts";
import { omitted } from "../../migration/omitted.ts";
import { perChoice } from "../../perChoice.ts";
import type { ResolvedMention, DefaultSite } from "../../resolved/resolvedMention.ts";
import { isCode } from "../../resolved/resolvedFile.ts";
import type { RuleContext } from "../../subject.ts";
import { otherGeneration } from "./changedMeaning.ts";

export function changedDefault(subject: RuleContext): readonly Draft[] {
  return subject.file.defaults.flatMap((mention) => {
    const { choice, takenBy } = mention;
    const version = choice && takenBy && otherGeneration(mention, subject);
    const before = version && defaultIn(version, mention, takenBy);
    return before && !agreed(choice, before)
      ? [draft(mention, { choice, before, takenBy }, subject)]
      : [];
  });
}

const agreed = perChoice((one: Choice, other: Choice) => agree(one, other));

/** What the layer took in another version. */
function defaultIn(
  version: string,
  { framework }: ResolvedMention,
  { layer, parameter }: DefaultSite,
): Choice | undefined {
  const site = choosingSites(frameworks[framework].sites, { ...layer, version }).find(
    (one) => called(one.parameter) === called(parameter),
  );
  if (site === undefined) return undefined;
  const spelling = `${framework}.activations.${site.default}`;
  const found = lookup({ spelling, framework, version });
  return found.kind === "found" ? found.choice : undefined;
}

/** Keras 1 had another name for it. */
const called = (parameter: string): string =>
  parameter === "inner_activation" ? "recurrent_activation" : parameter;

interface Change {
  readonly choice: Choice;
  readonly before: Choice;
  readonly takenBy: DefaultSite;
}

function draft(mention: ResolvedMention, change: Change, subject: RuleContext): Draft {
  const { choice, before, takenBy } = change;
  return draftOf(mention, choice, {
    rule: "changed-meaning",
    message: subject.sentences.changedDefault({
      layer: mention.text,
      parameter: takenBy.parameter,
      now: valueText(choice),
      version: choice.version,
      before: valueText(before),
      beforeVersion: before.version,
    }),
    fixes: keepingFixes(mention, change, subject),
  });
}

/** The name and what is computed under it: "sigmoid = 1 / (1 + exp(-x))". */
const valueText = (choice: Choice): string =>
  `${bare(choice.entry.name)} = ${formulaText(choice, isDocumented(choice) ? "documented" : "implemented")}`;

/** The argument that makes the old default explicit. */
function keepingFixes(
  { framework, backend }: ResolvedMention,
  { choice, before, takenBy }: Change,
  { file, sentences }: RuleContext,
): Draft["fixes"] {
  if (!isCode(file) || (framework !== "keras" && framework !== "tf.keras")) return [];
  const { layer, parameter } = takenBy;
  const { start, end } = layer.brackets;
  const move = {
    library: framework,
    from: { version: before.version, backend: "" },
    to: { version: choice.version, backend },
  };
  const found = omitted({ ...layer, start, end }, move, file.sources).find(
    (one) => called(one.parameter) === called(parameter),
  );
  if (found?.becomes.kind !== "changed") return [];
  return [{ title: sentences.keepMeaning(before.version), edits: found.becomes.edits }];
}
