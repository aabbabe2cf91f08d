import type { Op } from "./arity.ts";
import type { Expr } from "./expr.ts";
import { fold } from "./fold.ts";
import { counted } from "./table.ts";
import { infix, isInfix } from "./vocabulary.ts";

/** The formula as NumPy code with no bracket too many; `parse(print(e))` is `e` again. */
export const print = (expr: Expr): string =>
  printAs(expr, {
    name: (name) => name,
    called: (op, args) => (isInfix(op) ? undefined : `${op}(${args.join(", ")})`),
  });

/** How a dialect of Python spells things. */
export interface Dialect {
  readonly name: (name: string) => string;
  /** The call of a function; undefined for what is an operator. */
  readonly called: (op: Op, args: readonly string[]) => string | undefined;
}

/** The formula as Python code of a dialect. */
export function printAs(expr: Expr, dialect: Dialect): string {
  return fold<Printed>(expr, {
    num: (text) => ({ text, binds: atom }),
    name: (name) => ({ text: dialect.name(name), binds: atom }),
    call: (op, args) => {
      const text = dialect.called(
        op,
        args.map((arg) => arg.text),
      );
      return text === undefined ? operation(op, args) : { text, binds: atom };
    },
  }).text;
}

interface Printed {
  readonly text: string;
  /** How tightly the outermost operator binds; an atom never needs brackets. */
  readonly binds: number;
}

function operation(op: Op, args: readonly Printed[]): Printed {
  if (!isInfix(op)) throw new Error(`${op} is not an operator.`);
  const binds = precedence[op];
  if (op === "neg") return { text: `-${bracketed(counted(op, args)[0], binds)}`, binds };
  const [first, second] = counted(op, args);
  if (op === "pow") {
    return { text: `${bracketed(first, atom)} ** ${bracketed(second, precedence.neg)}`, binds };
  }
  // A comparison chain would mean something else, so both sides of a comparison bind tighter.
  const left = bracketed(first, isComparison(op) ? binds + 1 : binds);
  return { text: `${left} ${infix[op]} ${bracketed(second, binds + 1)}`, binds };
}

const bracketed = ({ text, binds }: Printed, needed: number): string =>
  binds >= needed ? text : `(${text})`;

const isComparison = (op: keyof typeof infix): boolean => precedence[op] === precedence.lt;

// Python's order, loosest first.
const precedence: Readonly<Record<keyof typeof infix, number>> = {
  lt: 1,
  le: 1,
  gt: 1,
  ge: 1,
  eq: 1,
  ne: 1,
  or: 2,
  and: 3,
  add: 4,
  sub: 4,
  mul: 5,
  div: 5,
  neg: 6,
  pow: 7,
};
const atom = 8;
