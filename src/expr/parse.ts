import { elementAt } from "../required.ts";

import { call, name, num, type Expr } from "./expr.ts";
import { FormulaError } from "./formulaError.ts";
import { tokens, type Token } from "./syntax/tokens.ts";
import { applied } from "./syntax/functionCall.ts";
import { comparison, infixes, loosestLevel, type Infix } from "./syntax/infix.ts";
import { ownProperty } from "../ownProperty.ts";

/**
 * The tree of a NumPy-style expression, as users of these frameworks write it:
 * `np.maximum(0, x)`, `x if x > 0 else a * (np.exp(x) - 1)`. Precedence is Python's.
 * Throws a FormulaError that names what it met and where.
 */
export function parse(text: string): Expr {
  const reader = new Reader(tokens(text));
  const expr = conditional(reader);
  reader.expectEnd();
  return expr;
}

/** The tokens not yet read, and the current depth. */
class Reader {
  #at = 0;
  #depth = 0;

  constructor(private readonly all: readonly Token[]) {}

  get next(): Token {
    return elementAt(this.all, this.#at);
  }

  take(): Token {
    const token = this.next;
    if (token.kind !== "end") this.#at++;
    return token;
  }

  is(...texts: readonly string[]): boolean {
    return (
      this.next.kind !== "number" && this.next.kind !== "end" && texts.includes(this.next.text)
    );
  }

  accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.take();
    return true;
  }

  /** Takes the next token if it is an operator that binds at least as tightly as `level`. */
  operator(level: number): Infix | undefined {
    const { kind, text } = this.next;
    const found = kind === "end" ? undefined : ownProperty(infixes, text);
    if (found === undefined || found.level < level) return undefined;
    this.take();
    return found;
  }

  expect(text: string, why: string): Token {
    if (!this.is(text)) throw this.refusal(`Expected “${text}” ${why}`);
    return this.take();
  }

  expectEnd(): void {
    if (this.next.kind !== "end") throw this.refusal("Expected an operator or the end");
  }

  refusal(expected: string): FormulaError {
    const { kind, text, start, end } = this.next;
    const met = kind === "end" ? "the formula ends" : `met “${text}”`;
    return new FormulaError(`${expected}, but ${met}.`, start, Math.max(end, start + 1));
  }

  deeper<T>(read: () => T): T {
    if (++this.#depth > maxDepth) {
      const { start, end } = this.next;
      throw new FormulaError(`The formula nests deeper than ${maxDepth} levels.`, start, end);
    }
    const result = read();
    this.#depth--;
    return result;
  }
}

// a if condition else b; the chain of them is read in a row and joined from the right
function conditional(reader: Reader): Expr {
  const cases: { readonly condition: Expr; readonly value: Expr }[] = [];
  let value = binary(reader, loosestLevel);
  while (reader.accept("if")) {
    cases.push({ condition: binary(reader, loosestLevel), value });
    reader.expect("else", "after the condition");
    value = binary(reader, loosestLevel);
  }
  return cases.reduceRight(
    (rest, { condition, value }) => call("where", condition, value, rest),
    value,
  );
}

/** Reads operands joined by operators that bind at least as tightly as `level`, to the left. */
function binary(reader: Reader, level: number): Expr {
  let left = unary(reader);
  for (let next = reader.operator(level); next; next = reader.operator(level)) {
    left = next.level === comparison ? comparisons(reader, left, next) : joined(reader, left, next);
  }
  return left;
}

function joined(reader: Reader, left: Expr, { op, level }: Infix): Expr {
  return call(op, left, binary(reader, level + 1));
}

// a < b <= c  is  (a < b) & (b <= c)
function comparisons(reader: Reader, first: Expr, operator: Infix): Expr {
  let right = binary(reader, comparison + 1);
  let chain = call(operator.op, first, right);
  for (let next = reader.operator(comparison); next; next = reader.operator(comparison)) {
    const left = right;
    right = binary(reader, comparison + 1);
    chain = call("and", chain, call(next.op, left, right));
  }
  return chain;
}

function unary(reader: Reader): Expr {
  return reader.deeper(() => {
    if (reader.accept("-")) return call("neg", unary(reader));
    if (reader.accept("+")) return unary(reader);
    return power(reader);
  });
}

function power(reader: Reader): Expr {
  const base = primary(reader);
  if (!reader.is("**")) return base;
  const sign = reader.take();
  const exponent = unary(reader);
  return applied("pow", [base, exponent], { start: sign.start, end: reader.next.start });
}

function primary(reader: Reader): Expr {
  const token = reader.next;
  if (token.kind === "number") return num(reader.take().text);
  if (token.kind === "name" && !keywords.has(token.text)) return nameOrCall(reader);
  if (reader.accept("(")) {
    const inner = conditional(reader);
    reader.expect(")", "to close the bracket");
    return inner;
  }
  throw reader.refusal("Expected a number, a name or “(”");
}

function nameOrCall(reader: Reader): Expr {
  const token = reader.take();
  if (!reader.accept("(")) return plainName(token);
  const args = reader.is(")") ? [] : argumentList(reader);
  const { end } = reader.expect(")", "to close the arguments");
  return applied(token.text, args, { start: token.start, end });
}

function argumentList(reader: Reader): Expr[] {
  const args: Expr[] = [];
  do {
    args.push(conditional(reader));
    if (reader.is("=")) {
      throw reader.refusal("Arguments are given by position: expected “,” or “)”");
    }
  } while (reader.accept(",") && !reader.is(")"));
  return args;
}

function plainName({ text, start, end }: Token): Expr {
  if (!text.includes(".")) return name(text);
  const last = text.slice(text.lastIndexOf(".") + 1);
  if (last === "pi") return name("pi");
  throw new FormulaError(
    `A formula cannot look inside “${text}”; only functions are spelled with a dot.`,
    start,
    end,
  );
}

const maxDepth = 500;
const keywords: ReadonlySet<string> = new Set(
  "and or not if else for in is lambda None True False".split(" "),
);
