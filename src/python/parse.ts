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
  /** Open brackets, in strings and comments too. */
  readonly brackets: number;
  /** Asked now and then; a caller with a clock may end the parse. */
  readonly goOn?: () => boolean;
}

/** Text beyond the budget is cut off; what stands before the cut is read all the same. */
export function parsed(
  text: string,
  fragments: readonly TreeFragment[] = [],
  budget: Budget = usual,
): Parsed {
  const parse = startParse(text, fragments, budget);
  const tree = within(parse, budget) ?? stopped(parse);
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
  const end = fragments.length === 0 ? readable(text, budget) : budget.characters;
  if (end < text.length) parse.stopAt(end);
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

/** A step that recovers from an error costs as much as ten others. */
function within(parse: PartialParse, { steps, goOn }: Budget): Tree | undefined {
  let left = steps;
  for (let step = 0; left > 0; step++) {
    if (step % slice === 0 && goOn !== undefined && !goOn()) return undefined;
    const tree = parse.advance();
    if (tree) return tree;
    left -= isRecovering(parse) ? 10 : 1;
  }
  return undefined;
}

/** The parser counts down the steps after an error, if only for itself. */
function isRecovering(parse: PartialParse): boolean {
  return "recovering" in parse && typeof parse.recovering === "number" && parse.recovering > 0;
}

function stopped(parse: PartialParse): Tree {
  if (parse.stoppedAt === null || parse.stoppedAt > parse.parsedPos) parse.stopAt(parse.parsedPos);
  for (;;) {
    const tree = parse.advance();
    if (tree) return tree;
  }
}

/** Where the text ends, or turns into what no person writes: a null character, or `([{` in hundreds. */
function readable(text: string, { characters, brackets }: Budget): number {
  const end = Math.min(text.length, characters);
  let open = 0;
  for (let at = 0; at < end; at++) {
    switch (text.charCodeAt(at)) {
      case 0:
        return at;
      case 40:
      case 91:
      case 123:
        if (++open > brackets) return at;
        break;
      case 41:
      case 93:
      case 125:
        if (open > 0) open--;
    }
  }
  return end;
}

export const usual: Budget = { steps: 120_000, characters: 1_000_000, brackets: 300 };

const slice = 500;
