// A definition in a few characters, for the margin of the code.
import { isDocumented } from "../advice/agreement.ts";
import { definitionOf } from "../advice/evaluation.ts";
import { keyOf } from "../catalogue/choice.ts";
import type { Choice } from "../catalogue/request.ts";
import { inNumbers } from "./inSymbols.ts";

/** `clip(0.2x + 0.5, 0, 1)`: what the code computes; cut where it is long. */
export function inShort(choice: Choice): string {
  const key = JSON.stringify(keyOf(choice));
  const found = known.get(key) ?? cut(juxtaposed(formulaOf(choice)));
  if (known.size >= most) known.clear();
  known.set(key, found);
  return found;
}

/** Of two formulas for the same the documented one, unless it is clearly longer. */
function formulaOf(choice: Choice): string {
  const said = inNumbers(definitionOf(choice, "documented"), choice.parameters);
  const done = inNumbers(definitionOf(choice, "implemented"), choice.parameters);
  return said.length < done.length + 5 && isDocumented(choice) ? said : done;
}

/** `0.2 * x` is `0.2x`, unless a division or a power stands before it. */
const juxtaposed = (formula: string): string =>
  formula.replaceAll(/(?<!(?:\/|\*\*) )(?<![\w.])(\d[\d.]*) \* (?=x\b(?! \*\*))/g, "$1");

function cut(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\s,(+*/-]+$/, "")}…`;
}

/** VS Code cuts inlay hints at 43 characters by default. */
const longest = 40;
const most = 500;
/** What an entry computes does not change while the editor runs. */
const known = new Map<string, string>();
