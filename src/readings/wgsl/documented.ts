import type { Op } from "../../expr/arity.ts";
import type { Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import { apply } from "../../expr/table.ts";
import { namesIn } from "../../expr/substitute.ts";

import { functionsFor } from "./functions.ts";
import { safeName } from "./reserved.ts";
import { asNumber, atom, infinity, spell, type WgslTerm } from "./spelling.ts";

/** A WGSL function that spells a formula literally, with the language's own functions. */
export interface DocumentedFunction {
  /** `fn activation(x: f32, alpha: f32) -> f32`, after the functions that it calls. */
  readonly wgsl: string;
  /** The arguments after `x`, as the formula and as WGSL spells them. */
  readonly parameters: readonly { readonly name: string; readonly spelled: string }[];
}

/** The formula as documented: each operation in its order, nothing made more stable. */
export function documentedFunction(expr: Expr, called = "activation"): DocumentedFunction {
  const parameters = namesIn(expr)
    .filter((name) => name !== "x" && name !== "pi")
    .map((name, index) => ({ name, spelled: safeName(name, index) }));
  const spellings = new Map(parameters.map(({ name, spelled }) => [name, spelled]));
  const declared = ["x", ...spellings.values()].map((argument) => `${argument}: f32`).join(", ");
  const body = statements(expr, spellings)
    .map((line) => `  ${line}\n`)
    .join("");
  return {
    wgsl: `${functionsFor(body)}fn ${called}(${declared}) -> f32 {\n${body}}\n`,
    parameters,
  };
}

/** The same as text alone, for people to copy, under a name that none of WGSL's functions has. */
export const toWgsl = (expr: Expr, called: string): string => documentedFunction(expr, called).wgsl;

/** The function's lines: a repeated or long part gets a name; the last line returns. */
function statements(expr: Expr, spellings: ReadonlyMap<string, string>): readonly string[] {
  const lines: string[] = [];
  const shared = sharedParts(expr);
  const named = (term: WgslTerm): WgslTerm => {
    const text = `v${lines.length}`;
    lines.push(`let ${text} = ${term.text};`);
    return { ...atom(text), condition: term.condition };
  };
  const result = fold<WgslTerm>(expr, {
    num: (text) => literal(text),
    name: (name) => (name === "pi" ? literal(pi) : atom(spellings.get(name) ?? name)),
    call: (op, args, node) => {
      const term = apply(spell, { op, args: atRunTime(args, op, named) }, { node, named });
      return shared.has(node) || term.text.length > maxLineLength ? named(term) : term;
    },
  });
  return [...lines, `return ${asNumber(result).text};`];
}

/** The calls that occur in more than one place of the tree. */
function sharedParts(expr: Expr): ReadonlySet<Expr> {
  const [met, shared] = [new Set<Expr>(), new Set<Expr>()];
  const meet = (part: Expr) => (met.has(part) ? shared : met).add(part);
  fold<Expr>(expr, {
    num: (_, node) => node,
    name: (_, node) => node,
    call: (_, args, node) => {
      args.forEach(meet);
      return node;
    },
  });
  return shared;
}

/**
 * WGSL computes an expression of literals at once, and refuses the shader if that overflows.
 * A value with a name is left for run time.
 */
function atRunTime(
  args: readonly WgslTerm[],
  op: Op,
  named: (term: WgslTerm) => WgslTerm,
): readonly WgslTerm[] {
  const [first, ...others] = args;
  const constant = op !== "neg" && args.every((arg) => arg.literal);
  return first !== undefined && constant ? [named(first), ...others] : args;
}

/** A decimal as WGSL takes it; beyond float32's range it is infinite, as in NumPy. */
function literal(text: string): WgslTerm {
  if (Math.abs(Number(text)) > largestFloat32) return infinity;
  return { ...atom(/[.e]/i.test(text) ? text : `${text}.0`), literal: true };
}

const maxLineLength = 120;
const largestFloat32 = 3.4028234663852886e38;
const pi = "3.141592653589793";
