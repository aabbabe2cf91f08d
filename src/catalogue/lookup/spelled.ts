import type { EntryOf } from "../entryParts.ts";

/** How well an entry answers to a spelling, best first; undefined when it does not. */
function rankOf(entry: EntryOf, spelling: string): number | undefined {
  const rank = ranks.findIndex((answers) => answers(entry, spelling));
  return rank < 0 ? undefined : rank;
}

export const spelledLike = (entry: EntryOf, spelling: string): boolean =>
  rankOf(entry, spelling) !== undefined;

/** As `rankOf`, for an entry that is known to match. */
export const rank = (entry: EntryOf, spelling: string): number =>
  rankOf(entry, spelling) ?? ranks.length;

/** The last component of a qualified name: "relu" of "theano.tensor.nnet.relu". */
export const bare = (spelling: string): string => spelling.slice(lastDot(spelling) + 1);

/** Equal for names that differ only in module, capitals and underscores: hard_sigmoid and HardSigmoid. */
export const nameKey = (spelling: string): string =>
  bare(spelling).replaceAll("_", "").toLowerCase();

const lastDot = (text: string): number => Math.max(text.lastIndexOf("."), text.lastIndexOf(":"));

type Answers = (entry: EntryOf, spelling: string) => boolean;

const ranks: readonly Answers[] = [
  ({ name, framework }, spelling) => name === spelling || name === `${framework}:${spelling}`,
  ({ spellings }, spelling) => spellings.some(({ text }) => text === spelling),
  ({ name }, spelling) => !spelling.includes(".") && bare(name) === spelling,
  ({ spellings }, spelling) =>
    !spelling.includes(".") && spellings.some(({ text }) => bare(text) === spelling),
];
