// A function without a gradient, in code that trains.
import { draftOf } from "../../draftOf.ts";
import { definitionOf } from "../../../meaning/evaluation.ts";
import type { Draft } from "../../finding.ts";
import { trainableInModule } from "../../fixes/trainableInModule.ts";
import { distanceText } from "../../measured.ts";
import type { ResolvedMention } from "../../resolved/resolvedMention.ts";
import type { RuleContext } from "../../subject.ts";

export function noGradient({ file, sentences }: RuleContext): readonly Draft[] {
  if (!file.cells.some(({ text }) => trains.test(text))) return [];
  return file.mentions.flatMap((mention) => {
    const { choice, imported, text } = mention;
    const gradient = choice && definitionOf(choice, "implemented").gradient;
    if (imported || !choice || gradient?.kind !== "none") return [];
    const message = sentences.noGradient(text, gradient.reason);
    const fixes = fixesFor(mention, { sentences });
    return [draftOf(mention, choice, { rule: "no-gradient", message, fixes })];
  });
}

/** A name after a dot may be another member of its module; a name that was imported by itself has only this meaning. */
function fixesFor(
  mention: ResolvedMention,
  { sentences }: Pick<RuleContext, "sentences">,
): Draft["fixes"] {
  const { source, from, start, end } = mention;
  const other = from < start ? trainableInModule(mention) : undefined;
  if (other === undefined) return [];
  const title = sentences.useInstead(other.name, distanceText(other.apart).distance);
  return [{ title, edits: [{ source, start, end, newText: other.name }] }];
}

/** Neither `re.compile` nor `theano.config.optimizer` is training. */
const trains =
  /\.(?:fit|fit_generator|train_on_batch|backward|minimize)\s*\(|(?<!\b(?:re|regex|torch))\.compile\s*\(|\bgrad\s*\(|\bupdates\s*=|GradientTape|(?<!config\.)\boptimi[sz]ers?\b\s*[.=(]/i;
