// Answers about choices, worked out once for each: the mentions of a file repeat few of them.
import { keyOf } from "../catalogue/choice.ts";
import type { Choice } from "../catalogue/request.ts";
import { perObject, perText } from "../memo.ts";

/** The same answer as `ask` gives, which has to depend on nothing but the choices. */
export function perChoice<Choices extends readonly Choice[], Answer>(
  ask: (...choices: Choices) => Answer,
): (...choices: Choices) => Answer {
  const textOf = (...choices: Choices): string => choices.map(choiceText).join();
  return perText({ textOf, maxAnswers: 1_000 }, ask);
}

/** The key of a choice as text, written once for each object: mentions share them. */
const choiceText = perObject((choice: Choice): string =>
  JSON.stringify([keyOf(choice), choice.dtype, choice.open]),
);
