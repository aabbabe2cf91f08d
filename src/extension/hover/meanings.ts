import type { ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import type { OwnDefinition } from "../../advice/own/ownDefinition.ts";
import { ownFacts } from "../../present/hover/own/ownFacts.ts";
import { keyOf } from "../../catalogue/choice.ts";
import type { FormulaAnswers } from "../../meaning/formulaAnswers.ts";
import { explanationOf, type Explanation } from "../../present/hover/explanation.ts";
import { l10n } from "../words/l10n.ts";
import { pause } from "../pause.ts";

/** The explanations of names. They do not change, so each is made once. */
export interface Explanations {
  of(mention: ResolvedMention): Explanation;
  ofOwn(own: OwnDefinition): Explanation;
  /** Makes them ahead, with a pause between two, so that a hover finds them ready. */
  prepare(mentions: readonly ResolvedMention[]): Promise<void>;
}

export function meanings(answers: FormulaAnswers): Explanations {
  const known = new Map<string, Explanation>();

  function explained(mention: ResolvedMention): Explanation {
    const key = keyTo(mention);
    const found = known.get(key);
    if (found !== undefined) return found;
    const explanation = explanationOf(mention, answers, l10n.catalogued);
    if (known.size >= maxExplanations) known.clear();
    known.set(key, explanation);
    return explanation;
  }

  return {
    of: explained,
    ofOwn: (own) => ({ kind: "function", facts: ownFacts(own, answers) }),
    async prepare(mentions) {
      for (const mention of mentions.slice(0, maxPrepared)) {
        if (mention.choice === undefined || known.has(keyTo(mention))) continue;
        await pause();
        explained(mention);
      }
    },
  };
}

function keyTo(mention: ResolvedMention): string {
  const { canonical, alternatives, text, choice, forms, decision, stated, remark } = mention;
  const choices = [choice, ...forms].map((one) => one && [keyOf(one), one.open]);
  return JSON.stringify([canonical, alternatives, text, choices, decision, stated, remark?.text]);
}

const maxExplanations = 500;
/** A file with more mentions than this has them all alike. */
const maxPrepared = 200;
