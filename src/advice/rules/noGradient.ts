// A function without a gradient, in code that trains.
import { definitionOf } from "../evaluation.ts";
import type { Draft } from "../finding.ts";
import type { Subject } from "../subject.ts";

export function noGradient({ file, sentences }: Subject): readonly Draft[] {
  if (!file.cells.some(({ text }) => trains.test(text))) return [];
  return file.mentions.flatMap((mention) => {
    const { choice, imported, source, start, end } = mention;
    const gradient = choice && definitionOf(choice, "implemented").gradient;
    if (imported || gradient?.kind !== "none") return [];
    return [
      {
        rule: "no-gradient",
        at: { source, start, end },
        message: sentences.noGradient(mention.text, gradient.reason),
        entry: choice!.entry.id,
        version: choice!.version,
        fixes: [],
      },
    ];
  });
}

const trains =
  /\.(?:fit|fit_generator|train_on_batch|backward|minimize|compile)\s*\(|\bgrad\s*\(|\bupdates\s*=|GradientTape|optimi[sz]er/i;
