// A function without a gradient, in code that trains.
import { draftOf } from "../draftOf.ts";
import { definitionOf } from "../../meaning/evaluation.ts";
import type { Draft } from "../finding.ts";
import type { Subject } from "../subject.ts";

export function noGradient({ file, sentences }: Subject): readonly Draft[] {
  if (!file.cells.some(({ text }) => trains.test(text))) return [];
  return file.mentions.flatMap((mention) => {
    const { choice, imported, text } = mention;
    const gradient = choice && definitionOf(choice, "implemented").gradient;
    if (imported || !choice || gradient?.kind !== "none") return [];
    const message = sentences.noGradient(text, gradient.reason);
    return [draftOf(mention, choice, { rule: "no-gradient", message })];
  });
}

const trains =
  /\.(?:fit|fit_generator|train_on_batch|backward|minimize|compile)\s*\(|\bgrad\s*\(|\bupdates\s*=|GradientTape|optimi[sz]er/i;
