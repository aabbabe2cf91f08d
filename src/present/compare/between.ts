import type { Definition } from "../../catalogue/entryParts.ts";
import type { Choice } from "../../catalogue/request.ts";
import type { Apart } from "../../meaning/apart.ts";
import type { FormulaAnswers } from "../../meaning/formulaAnswers.ts";
import { isBound, subjectOf } from "../../meaning/subject.ts";
import { inNumbers } from "../formula/inSymbols.ts";

/** What a choice computes, or documents. */
export interface ChosenDefinition {
  readonly choice: Choice;
  readonly definition: Definition;
}

/** How far apart two definitions are; unknown if a parameter is unknown. Vector activations are compared by their text. */
export function between(a: ChosenDefinition, b: ChosenDefinition, answers: FormulaAnswers): Apart {
  if (a.choice.entry.over === "vector" || b.choice.entry.over === "vector") {
    const [one, other] = [a, b].map(({ choice, definition }) =>
      inNumbers(definition, choice.parameters),
    );
    return { kind: one === other ? "nowhere" : "unknown" };
  }
  const [one, other] = [subjectOf(a.choice, a.definition), subjectOf(b.choice, b.definition)];
  return isBound(one) && isBound(other) ? answers.apart(one, other) : { kind: "unknown" };
}
