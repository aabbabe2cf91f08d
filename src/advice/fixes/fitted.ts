// How the arguments of a call are passed to another definition, so that it computes the same.
import type { Parameter, ParameterValue } from "../../catalogue/entryParts.ts";
import { pythonExpression } from "../../catalogue/name.ts";
import { answersTo, parametersIn } from "../../catalogue/parameters.ts";
import type { Choice } from "../../catalogue/request.ts";
import type { PlacedArgument } from "../../python/source/argumentsAt.ts";
import { agree } from "../agreement.ts";
import { appended } from "./argumentEdits.ts";
import {
  boundTo,
  calledWith,
  isAt,
  type BoundArgument,
  type Calling,
} from "../arguments/callArguments.ts";
import type { Replacement } from "../finding.ts";
import { elementAt } from "../../required.ts";
import type { Offsets } from "../../python/source/offsets.ts";

/** The edits after which `now` computes what `old` did; undefined where none would do. */
export function fitted(
  calling: Calling | undefined,
  old: Choice,
  now: Choice,
): readonly Replacement[] | undefined {
  const pairs = pairsOf(calling, old, now);
  if (pairs === undefined || !computeSame(pairs, old, now)) return undefined;
  if (!calling) return pairs.length === 0 ? [] : undefined;
  if (
    calling.arguments.some(({ starred }) => starred) &&
    !(pairs.length === 0 && takesAll(old, now))
  )
    return undefined;
  const edits = pairs.map((pair) => edited(pair, calling));
  return edits.includes(undefined) ? undefined : edits.flatMap((one) => one ?? []);
}

/** A parameter of the old definition, which is given or was meant by default, and the new one's. */
interface Pair extends Pick<BoundArgument, "value"> {
  readonly from: Parameter;
  readonly to: Parameter;
  readonly argument: PlacedArgument | undefined;
}

/** Undefined where something is given that the new definition does not take. */
function pairsOf(
  calling: Calling | undefined,
  old: Choice,
  now: Choice,
): readonly Pair[] | undefined {
  const bound = calling ? boundTo(calling, old) : [];
  const pairs: Pair[] = [];
  for (const from of parametersIn(old)) {
    const given = bound.find(({ parameter }) => parameter === from);
    const to = successor(from, parametersIn(now));
    if (given && !to) return undefined;
    if (to && (given || to.default !== from.default))
      pairs.push({
        from,
        to,
        argument: given?.argument,
        value: given ? given.value : from.default,
      });
  }
  return pairs;
}

/** Under its own name, else at its own place. */
const successor = (
  { name, position }: Parameter,
  parameters: readonly Parameter[],
): Parameter | undefined =>
  parameters.find((one) => one.name === name) ?? parameters.find((one) => isAt(one, position));

/** Whether every keyword of the old definition is one of the new, too. */
const takesAll = (old: Choice, now: Choice): boolean =>
  parametersIn(old).every(({ name }) =>
    parametersIn(now).some((one) => answersTo(one, name, now.version)),
  );

/** With several values in place of one that is not known. */
function computeSame(pairs: readonly Pair[], old: Choice, now: Choice): boolean {
  const known = pairs.every(({ value }) => value !== undefined);
  return [0, 1, 2].slice(0, known ? 1 : 3).every((turn) => {
    const values = pairs.map(({ from, value }) => value ?? probe(from, turn));
    const before = calledWith(
      old,
      pairs.map(({ from }, i) => [from.name, values[i]]),
    );
    const after = calledWith(
      now,
      pairs.map(({ to }, i) => [to.name, values[i]]),
    );
    return before !== undefined && after !== undefined && agree(before, after);
  });
}

const probe = (parameter: Parameter, turn: number): ParameterValue =>
  typeof parameter.default === "boolean" ? turn === 1 : elementAt([0.125, 0.5, 3], turn);

/** Undefined for an argument that others must follow without a keyword. */
function edited(pair: Pair, calling: Calling): readonly Replacement[] | undefined {
  const { from, to, argument } = pair;
  const { source } = calling;
  if (!argument) {
    const text = `${to.name}=${pythonExpression(from.default)}`;
    return [appended(text, calling)];
  }
  const { keyword, position, value } = argument;
  if (keyword)
    return keyword.text === to.name ? [] : [{ source, ...stretch(keyword), newText: to.name }];
  if (isAt(to, position)) return [];
  const isLast = calling.arguments.every((one) => (one.position ?? 0) <= (position ?? 0));
  return isLast ? [{ source, start: value, end: value, newText: `${to.name}=` }] : undefined;
}

const stretch = ({ start, end }: Offsets): Offsets => ({ start, end });
