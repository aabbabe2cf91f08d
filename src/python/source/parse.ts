// Parsing within a budget, so that no text can block the caller.
import { NodeType, Tree, type TreeFragment, type PartialParse } from "@lezer/common";
import { parser } from "@lezer/python";

/** A tree; it is shorter than its text where the budget ended, or where no person wrote what follows. */
export interface Parsed {
  readonly tree: Tree;
  /** Whether another parse, with all the time there is, would give the same tree. */
  readonly settled: boolean;
}

export interface Budget {
  /** Steps of the parser, about one a token; 5,000 ordinary lines take 60,000. */
  readonly steps: number;
  readonly characters: number;
  /** Of one line. Editors do not colour longer ones either: they hold data, not code. */
  readonly line: number;
  /** Open brackets, in strings and comments too. */
  readonly brackets: number;
  /** Asked now and then; a caller with a clock may end the parse. */
  readonly goOn?: () => boolean;
}

/** Parses one text after another until the budget is spent; what comes then has empty trees. */
export function parsing(budget: Budget = usualBudget): Parse {
  let { steps, characters } = budget;
  return (text, kept = []) => {
    if (steps <= 0 || budget.goOn?.() === false) return unread;
    const parse = startParse(text, { ...budget, characters }, kept);
    const { tree, left } = within(parse, { ...budget, steps });
    steps = left;
    characters -= text.length;
    if (!tree) return { tree: withoutTop(stopped(parse)), settled: false };
    return { tree: withoutTop(tree), settled: kept.length === 0 };
  };
}

/** With fragments of a tree before an edit, it answers at once, if not always rightly: that is not settled. */
export type Parse = (text: string, kept?: readonly TreeFragment[]) => Parsed;

/** The tree as a part of another: its top node is passed over. The arrays have no room to grow, which takes memory. */
export function withoutTop({ children, positions, length }: Tree): Tree {
  return new Tree(NodeType.none, children.slice(), positions.slice(), length);
}

/** A parse that the caller advances in slices. */
export function startParse(
  text: string,
  budget: Budget = usualBudget,
  kept: readonly TreeFragment[] = [],
): PartialParse {
  const parse = parser.startParse(text, kept);
  const end = readable(text, budget);
  if (end < text.length) parse.stopAt(end);
  return parse;
}

/**
 * The tree, if it is finished within the steps, and how many are left.
 * A step that recovers from an error costs as much as ten others.
 */
export function within(
  parse: PartialParse,
  { steps, goOn }: Pick<Budget, "steps" | "goOn">,
): { readonly tree?: Tree; readonly left: number } {
  let left = steps;
  for (let step = 1; left > 0; step++) {
    if (step % slice === 0 && goOn?.() === false) break;
    const tree = parse.advance();
    if (tree) return { tree, left };
    left -= isRecovering(parse) ? 10 : 1;
  }
  return { left: 0 };
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

/** Where the text ends, or turns into what no person writes: an endless line, a null character, or `([{` in hundreds. */
function readable(text: string, { characters, line, brackets }: Budget): number {
  const end = Math.min(text.length, characters);
  let open = 0;
  let begin = 0;
  for (let at = 0; at < end; at++) {
    if (at - begin > line) return begin;
    switch (text.charCodeAt(at)) {
      case 0:
        return at;
      case 10:
      case 13:
        begin = at + 1;
        break;
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

const unread: Parsed = { tree: Tree.empty, settled: false };

export const usualBudget: Budget = {
  steps: 80_000,
  characters: 1_000_000,
  line: 20_000,
  brackets: 300,
};

const slice = 500;
