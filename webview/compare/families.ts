// Functions that compute the same are one: one line, one colour, one label.
import { print } from "../../src/expr/print.ts";
import { colours } from "../plot/chart/theme.ts";
import { elementAt } from "../../src/required.ts";
import { difference, type MeasureDistance, type PairDifference } from "./pairs.ts";
import type { ComparedFunction } from "./comparedFunctions.ts";

export interface FunctionGroup {
  /** Stands for all of them. */
  readonly head: ComparedFunction;
  readonly members: readonly ComparedFunction[];
  /** Where its members are from: "Keras 2 · Theano · ONNX". */
  readonly label: string;
  readonly colour: number;
}

export interface FunctionGroups {
  /** That of the function in focus first, then in the order of those on show. */
  readonly families: readonly FunctionGroup[];
  /** How far each is from each other, in their order. */
  readonly apart: readonly (readonly PairDifference[])[];
}

/** Compares each function with one of each family before it, until the signal aborts. */
export async function familiesOf(
  functions: readonly ComparedFunction[],
  ask: MeasureDistance<ComparedFunction>,
  signal: AbortSignal,
): Promise<FunctionGroups> {
  const groups: Group[] = [];
  // In the order of their places, so that another function in focus changes no family.
  for (const comparedFunction of functions.toSorted((a, b) => a.colour - b.colour)) {
    if (signal.aborted) break;
    const twin = groups.find(({ members }) => isWrittenAlike(members[0], comparedFunction));
    const apart = twin ? [] : await differencesFrom(comparedFunction, groups, { ask, signal });
    const same = twin ?? groups[apart.findIndex(({ kind }) => kind === "nowhere")];
    if (same) same.members.push(comparedFunction);
    else groups.push({ members: [comparedFunction], apart });
  }
  return inOrder(groups, functions[0]);
}

interface Group {
  readonly members: [ComparedFunction, ...ComparedFunction[]];
  /** From each group before it. */
  readonly apart: readonly PairDifference[];
}

/** From one of each group, up to the first that computes the same. */
async function differencesFrom(
  comparedFunction: ComparedFunction,
  groups: readonly Group[],
  {
    ask,
    signal,
  }: { readonly ask: MeasureDistance<ComparedFunction>; readonly signal: AbortSignal },
): Promise<readonly PairDifference[]> {
  const found: PairDifference[] = [];
  for (const { members } of groups) {
    if (signal.aborted) break;
    const apart = await difference(ask, members[0], comparedFunction);
    found.push(apart);
    if (apart.kind === "nowhere") break;
  }
  return found;
}

const isWrittenAlike = (a: ComparedFunction, b: ComparedFunction): boolean =>
  print(a.formula) === print(b.formula) &&
  JSON.stringify(a.parameters) === JSON.stringify(b.parameters);

function inOrder(groups: readonly Group[], focus: ComparedFunction | undefined): FunctionGroups {
  const isCurrent = ({ members }: Group): boolean => focus !== undefined && members.includes(focus);
  const order = [...groups.keys()].toSorted(
    (i, j) => Number(isCurrent(elementAt(groups, j))) - Number(isCurrent(elementAt(groups, i))),
  );
  const taken = new Set<number>();
  const families = order.map((at): FunctionGroup => {
    const { members } = elementAt(groups, at);
    const current = members.find((one) => one === focus);
    const head = current ?? members[0];
    const colour = freeColour(head.colour, taken);
    return { head, members, label: labelOf(members, head), colour };
  });
  return { families, apart: order.map((i) => order.map((j) => apartIn(groups, i, j))) };
}

function apartIn(groups: readonly Group[], i: number, j: number): PairDifference {
  const [earlier, later] = [Math.min(i, j), Math.max(i, j)];
  return i === j ? { kind: "nowhere" } : (groups[later]?.apart[earlier] ?? { kind: "unknown" });
}

/** Its own, or the next that no family before it has, as far as there are so many. */
function freeColour(own: number, taken: Set<number>): number {
  const wheel = Array.from({ length: colours }, (_, step) => (own + step) % colours);
  const colour = wheel.find((one) => !taken.has(one)) ?? own % colours;
  taken.add(colour);
  return colour;
}

function labelOf(members: readonly ComparedFunction[], head: ComparedFunction): string {
  const places = members.map(({ place }) => place).filter((place) => place !== "");
  return places.length === 0 ? head.label : [...new Set(places)].join(" · ");
}
