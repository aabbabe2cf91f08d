// A function with hard limits between two layers.
import { draftOf } from "../draftOf.ts";
import type { Draft } from "../finding.ts";
import type { ResolvedMention } from "../resolved/resolvedMention.ts";
import type { RuleContext } from "../subject.ts";

/** The last activation that is passed to a layer counts as the output's. */
export function saturatingHidden({ file, sentences }: RuleContext): readonly Draft[] {
  const layers = file.mentions.filter(isOfLayer);
  return layers.slice(0, -1).flatMap((mention) => {
    const { choice, text } = mention;
    if (!choice || !hard.has(choice.entry.family.toLowerCase())) return [];
    const message = sentences.saturating(text);
    return [draftOf(mention, choice, { rule: "saturating-hidden", message })];
  });
}

function isOfLayer({ site }: ResolvedMention): boolean {
  return site?.parameter === "activation" || site?.parameter === "nonlinearity";
}

const hard: ReadonlySet<string> = new Set([
  "hardsigmoid",
  "hard_sigmoid",
  "hardtanh",
  "hard_tanh",
  "ultra_fast_sigmoid",
  "clip",
]);
