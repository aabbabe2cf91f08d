// In the files of a package itself, a parameter that takes an activation's name wherever it stands.
import type { Context } from "./context.ts";
import type { Taking } from "./siteMention.ts";
import type { OwnWord } from "../spellingTable.ts";
import type { Reads } from "../syntax/outline.ts";
import type { Block } from "../syntax/scope.ts";
import type { Expression } from "../syntax/syntax.ts";
import { rootOf } from "../source/rootOf.ts";

/** Keywords of any call, defaults of parameters, and what classes bind. */
export function wordTakings(
  { calls, definitions }: Pick<Reads, "calls" | "definitions">,
  { table: { home = "", ownWords } }: Context,
): readonly Taking[] {
  const words = ownWords?.get(rootOf(home)) ?? none;
  return words.flatMap((word) => [
    ...calls.flatMap(({ call, block }) =>
      call.arguments
        .filter(({ name }) => name === word.parameter)
        .map(({ value }) => taking(word, value, block)),
    ),
    ...definitions.flatMap(({ scope }) =>
      (scope.bindings.get(word.parameter) ?? none).flatMap(({ value, block }) =>
        "expression" in value ? [taking(word, value.expression, block)] : [],
      ),
    ),
  ]);
}

const taking = (word: OwnWord, value: Expression, block: Block): Taking => ({
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
