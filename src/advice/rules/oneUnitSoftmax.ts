// A softmax over a single unit, which is the same for every input.
import { draftOf } from "../draftOf.ts";
import type { Draft } from "../finding.ts";
import type { SiteCall } from "../../python/mention.ts";
import type { RuleContext } from "../subject.ts";

export function oneUnitSoftmax({ file, sentences }: RuleContext): readonly Draft[] {
  return file.mentions.flatMap((mention) => {
    const { choice, site, text } = mention;
    const value = choice && constant[choice.entry.family];
    if (!choice || !site || value === undefined || !hasOneUnit(site)) return [];
    const message = sentences.oneUnit(text, value);
    return [draftOf(mention, choice, { rule: "one-unit-softmax", message })];
  });
}

/** What is left of a family over one number. */
const constant: Readonly<Record<string, string>> = {
  softmax: "1",
  logSoftmax: "0",
  sparsemax: "1",
};

/** A layer of Keras that puts its units on the last axis. */
function hasOneUnit({ callee, parameter, arguments: all }: SiteCall): boolean {
  if (parameter !== "activation" || !layers.test(callee)) return false;
  if (all.some(({ name, star }) => star !== undefined || orders.has(name ?? ""))) return false;
  const units = all.find(({ name, position }) => position === 0 || counts.has(name ?? ""));
  return units?.value === 1;
}

const layers =
  /^(?:tf\.)?keras\.layers\.(?:Dense|TimeDistributedDense|(?:Separable)?Conv[123]D(?:Transpose)?)$/;
const counts: ReadonlySet<string> = new Set(["units", "output_dim", "filters"]);
/** With the channels first, the last axis is another. */
const orders: ReadonlySet<string> = new Set(["data_format", "dim_ordering"]);
