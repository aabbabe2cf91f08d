// Literal arguments of a call, as the code gives them.
import type { Given } from "../../mention.ts";
import type { Argument, CallExpression, Expression } from "../../syntax/syntax.ts";
import {
  constantValue,
  dictionaryOf,
  unread,
  writtenAs,
  type ConstantPlace,
  type Valued,
} from "./constantValue.ts";

interface GivenPlace extends ConstantPlace {
  /** The first position that counts; 0 by default. */
  readonly skip?: number;
}

/** The arguments whose value is written in the text. */
export const givenTo = (call: CallExpression, at: GivenPlace): readonly Given[] =>
  kept([
    ...collected(call, at, (value) => constantValue(value, at)),
    ...(listed(call, at) ?? none),
    ...(unpacked(call, at) ?? none),
  ]);

/** All arguments, those too whose value only running the code would tell. */
export const allGivenTo = (call: CallExpression, at: GivenPlace): readonly Given[] =>
  kept([
    ...collected(call, at, (value) => constantValue(value, at) ?? unread(value)),
    ...starred(call, at),
  ]);

/** The arguments after stars: the entries of a dictionary, the items of a tuple, or else one argument without a value. */
function starred(call: CallExpression, at: GivenPlace): readonly Given[] {
  const read = unpacked(call, at);
  const [first] = read ? none : call.spread;
  const { starredAt } = call;
  if (first) return [{ star: "**", text: `**${writtenAs(first)}`, value: undefined }];
  if (starredAt === undefined) return read ?? none;
  const items = listed(call, at);
  if (items) return [...(read ?? none), ...items];
  const position = Math.max(0, starredAt - (at.skip ?? 0));
  return [...(read ?? none), { star: "*", position, text: "*…", value: undefined }];
}

function collected(
  call: CallExpression,
  { skip = 0 }: GivenPlace,
  read: (value: Expression) => Valued | undefined,
): readonly Given[] {
  const all: Given[] = [];
  for (const argument of call.arguments) {
    if ((argument.position ?? skip) < skip) continue;
    const value = read(argument.value);
    if (value) all.push(given(argument, value, skip));
  }
  return all;
}

/** The entries of the dictionary after `**`; undefined unless there is one, whose keys are known. */
function unpacked(
  { spread: [only, other] }: CallExpression,
  { block, meanings }: ConstantPlace,
): readonly Given[] | undefined {
  const found = only && !other ? dictionaryOf(only, { block, meanings }) : undefined;
  if (!found) return undefined;
  const { dictionary, block: home } = found;
  const all = dictionary.entries.flatMap(({ key, value }): readonly Given[] => {
    if (key.tag !== "string") return [];
    const valued = constantValue(value, { meanings, block: home }) ?? unread(value);
    return [{ name: key.text, ...valued, unpacked: true }];
  });
  return all.length === dictionary.entries.length ? all : undefined;
}

/** The items of the tuple or list after `*`; undefined unless all positional arguments are known to be there. */
function listed(
  { starred: of, starredAt = 0 }: CallExpression,
  at: GivenPlace,
): readonly Given[] | undefined {
  const value = of && constantValue(of, at)?.value;
  if (typeof value !== "object" || value === null) return undefined;
  const { skip = 0 } = at;
  return value.flatMap((item, index): readonly Given[] => {
    const position = starredAt + index - skip;
    return position < 0 ? [] : [{ position, ...item, unpacked: true }];
  });
}

function given({ name, position }: Argument, valued: Valued, skip: number): Given {
  if (name !== undefined) return { name, ...valued };
  return position === undefined ? valued : { position: position - skip, ...valued };
}

/** Thousands of these are kept: the copy has no room to grow. */
const kept = (all: readonly Given[]): readonly Given[] => (all.length === 0 ? none : all.slice());

const none: readonly never[] = [];
