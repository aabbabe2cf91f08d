// A definition in a few characters, for the margin of the code.
import { isDocumented } from "../../advice/agreement.ts";
import { definitionOf } from "../../meaning/evaluation.ts";
import { keyOf } from "../../catalogue/choice.ts";
import type { Choice } from "../../catalogue/request.ts";
import { inNumbers } from "./inSymbols.ts";
import { perText } from "../../memo.ts";

/** `clip(0.2x + 0.5, 0, 1)`: what the code computes; cut where it is long. Open parameters keep their names. */
export const inShort = perText(
  { textOf: (choice: Choice) => JSON.stringify([keyOf(choice), choice.open]), maxAnswers: 500 },
  (choice) => cut(juxtaposed(formulaOf(choice))),
);

/** As the code computes it; where that is long, as it is documented, if that is the same. */
function formulaOf(choice: Choice): string {
  const text = (of: "documented" | "implemented"): string =>
    inNumbers(definitionOf(choice, of), choice.parameters);
  const done = text("implemented");
  return done.length > maxLength && isDocumented(choice) ? text("documented") : done;
}

/** `0.2 * x` and `x * 0.2` are `0.2x`, unless a division or a power stands beside them; `u + -0.2 * v` is `u - 0.2 * v`. */
const juxtaposed = (formula: string): string =>
  formula
    .replaceAll(" + -", " - ")
    .replaceAll(/(?<!(?:\/|\*\*) )(?<![\w.])(\d[\d.]*) \* (?=x\b(?! \*\*))/g, "$1")
    .replaceAll(/(?<![*/] )(?<![\w.])x \* (\d[\d.]*)(?![\w.]| [*/])/g, "$1x");

function cut(text: string): string {
  if (text.length <= maxLength) return text;
  let end = maxLength - 1;
  while (/[\s,(+*/-]/.test(text.charAt(end - 1))) end -= 1;
  return `${text.slice(0, end)}…`;
}

/** VS Code cuts inlay hints at 43 characters by default. */
const maxLength = 40;
