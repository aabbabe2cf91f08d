// A function with hard limits between two layers.
import type { Draft } from "../finding.ts";
import type { ResolvedMention } from "../resolveFile.ts";
import type { Subject } from "../subject.ts";

/** The last activation that is handed to a layer counts as the output's. */
export function saturatingHidden({ file, sentences }: Subject): readonly Draft[] {
  const layers = file.mentions.filter(isOfLayer);
  return layers.slice(0, -1).flatMap(({ choice, source, start, end, text }) => {
    if (!choice || !hard.has(choice.entry.family.toLowerCase())) return [];
    return [
      {
        rule: "saturating-hidden",
        at: { source, start, end },
        message: sentences.saturating(text),
        entry: choice.entry.id,
        version: choice.version,
        fixes: [],
      },
    ];
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
