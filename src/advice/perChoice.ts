// Answers about choices, worked out once for each: the mentions of a file repeat few of them.
import { keyOf } from "../catalogue/choice.ts";
import type { Choice } from "../catalogue/request.ts";

/** The same answer as `ask` gives, which has to depend on nothing but the choices. */
export function perChoice<Choices extends readonly Choice[], Answer>(
  ask: (...choices: Choices) => Answer,
): (...choices: Choices) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (...choices) => {
    const key = choices.map(textOf).join();
    const found = known.get(key);
    if (found) return found.answer;
    const answer = ask(...choices);
    if (known.size >= most) known.clear();
    known.set(key, { answer });
    return answer;
  };
}

/** The key of a choice as text, written once for each object: mentions share them. */
function textOf(choice: Choice): string {
  const text = texts.get(choice) ?? JSON.stringify([keyOf(choice), choice.dtype, choice.open]);
  texts.set(choice, text);
  return text;
}

const texts = new WeakMap<Choice, string>();
const most = 1_000;
