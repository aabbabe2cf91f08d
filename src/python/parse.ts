// Parsing within a budget, so that no text can hold up whoever asked.
import type { Tree, TreeFragment, PartialParse } from "@lezer/common";
import { parser } from "@lezer/python";

export interface Parsed {
  readonly tree: Tree;
  /** Where the parser stopped: the end of the text, unless the budget ran out before. */
  readonly reach: number;
  readonly complete: boolean;
}

export interface Budget {
  /** Steps of the parser, about one a token; 5,000 ordinary lines take 60,000. */
  readonly steps: number;
  readonly characters: number;
}

/** Text longer than the budget is cut off; what stands before the cut is read all the same. */
export function parsed(
  text: string,
  fragments: readonly TreeFragment[] = [],
  budget: Budget = usual,
): Parsed {
  const parse = startParse(text, fragments, budget);
  const tree = advance(parse, budget.steps) ?? stopped(parse);
  const reach = Math.min(tree.length, text.length);
  return { tree, reach, complete: reach === text.length };
}

/** A parse that the caller advances in slices. */
export function startParse(
  text: string,
  fragments: readonly TreeFragment[] = [],
  budget: Budget = usual,
): PartialParse {
  const parse = parser.startParse(text, fragments);
  if (text.length > budget.characters) parse.stopAt(budget.characters);
  return parse;
}

/** The tree, if it is finished within that many steps. */
export function advance(parse: PartialParse, steps: number): Tree | undefined {
  for (let step = 0; step < steps; step++) {
    const tree = parse.advance();
    if (tree) return tree;
  }
  return undefined;
}

function stopped(parse: PartialParse): Tree {
  if (parse.stoppedAt === null || parse.stoppedAt > parse.parsedPos) parse.stopAt(parse.parsedPos);
  for (;;) {
    const tree = parse.advance();
    if (tree) return tree;
  }
}

export const usual: Budget = { steps: 250_000, characters: 1_000_000 };
