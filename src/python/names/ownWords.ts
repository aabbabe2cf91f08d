// In the files of a package itself, a parameter that takes an activation's name, wherever it is.
import type { Context } from "./context.ts";
import type { SiteArgument } from "./siteMention.ts";
import type { OwnWord } from "../spellingTable.ts";
import type { NameUses } from "../syntax/outline.ts";
import type { Block } from "../syntax/scope.ts";
import type { Expression } from "../syntax/syntax.ts";
import { rootOf } from "../source/rootOf.ts";

/** Keywords of any call, defaults of parameters, and what classes bind. */
export function wordArguments(
  { calls, definitions }: Pick<NameUses, "calls" | "definitions">,
  { table: { home = "", ownWords } }: Context,
): readonly SiteArgument[] {
  const words = ownWords?.get(rootOf(home)) ?? none;
  return words.flatMap((word) => [
    ...calls.flatMap(({ call, block }) =>
      call.arguments
        .filter(({ name }) => name === word.parameter)
        .map(({ value }) => argumentAt(word, value, block)),
    ),
    ...definitions.flatMap(({ scope }) =>
      (scope.bindings.get(word.parameter) ?? none).flatMap(({ value, block }) =>
        "expression" in value ? [argumentAt(word, value.expression, block)] : [],
      ),
    ),
  ]);
}

const argumentAt = (word: OwnWord, value: Expression, block: Block): SiteArgument => ({
  block,
  site: word,
  argument: { name: word.parameter, position: undefined, value },
  handed: {
    callee: word.callee,
    parameter: word.parameter,
    arguments: none,
    passesArguments: false,
  },
});

const none: readonly never[] = [];
