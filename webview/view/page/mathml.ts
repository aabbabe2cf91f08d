import { elementAt } from "../../../src/required.ts";

/** A piece of MathML as plain data. */
export interface Markup {
  readonly tag: string;
  readonly children: readonly (Markup | string)[];
  readonly class?: string;
}

/**
 * The mathematics that our own LaTeX reading writes, as MathML, which browsers draw and screen readers read.
 * It knows what that reading can write and nothing else; anything else is an error.
 */
export function mathml(latex: string): Markup {
  const tokens = new Tokens(latex);
  const whole = row(tokens, []);
  if (tokens.next !== undefined) throw new Error(`The formula ends early, at ${tokens.next}.`);
  return whole;
}

class Tokens {
  readonly #all: readonly string[];
  #at = 0;

  constructor(latex: string) {
    this.#all =
      latex.match(
        /\\(?:operatorname|mathrm|text|begin|end)\{[^}]*\}|\\[a-zA-Z]+|\\[\\,]|\d+(?:\.\d+)?|\S/g,
      ) ?? [];
  }

  get next(): string | undefined {
    return this.#all[this.#at];
  }

  take(): string {
    const token = this.next;
    if (token === undefined) throw new Error("The formula ends too early.");
    this.#at += 1;
    return token;
  }
}

/** Everything up to one of the tokens that end it, which stays. */
function row(tokens: Tokens, ends: readonly string[]): Markup {
  const children: Markup[] = [];
  while (tokens.next !== undefined && !ends.includes(tokens.next)) children.push(powered(tokens));
  return children.length === 1 ? elementAt(children, 0) : { tag: "mrow", children };
}

function powered(tokens: Tokens): Markup {
  const base = item(tokens);
  if (tokens.next !== "^") return base;
  tokens.take();
  return { tag: "msup", children: [base, group(tokens)] };
}

function item(tokens: Tokens): Markup {
  const token = tokens.take();
  switch (token) {
    case "\\frac":
      return { tag: "mfrac", children: [group(tokens), group(tokens)] };
    case "\\sqrt":
      return { tag: "msqrt", children: [group(tokens)] };
    case "\\left":
      return fenced(tokens);
    case "\\begin{cases}":
      return cases(tokens);
    case "{":
      return closed(tokens);
    default:
      return leaf(token);
  }
}

function group(tokens: Tokens): Markup {
  if (tokens.take() !== "{") throw new Error("The formula lacks a brace.");
  return closed(tokens);
}

function closed(tokens: Tokens): Markup {
  const inside = row(tokens, ["}"]);
  tokens.take();
  return inside;
}

function fenced(tokens: Tokens): Markup {
  const open = leaf(tokens.take());
  const inside = row(tokens, ["\\right"]);
  tokens.take();
  return { tag: "mrow", children: [open, inside, leaf(tokens.take())] };
}

/** One row for each case: the value, and where it holds. The style sheet draws the brace. */
function cases(tokens: Tokens): Markup {
  const rows: Markup[] = [];
  do {
    const value = row(tokens, ["&"]);
    tokens.take();
    const where = row(tokens, ["\\\\", "\\end{cases}"]);
    rows.push({
      tag: "mtr",
      children: [value, where].map((cell) => ({ tag: "mtd", children: [cell] })),
    });
  } while (tokens.take() === "\\\\");
  return { tag: "mtable", class: "cases", children: rows };
}

function leaf(token: string): Markup {
  const named = /^\\(operatorname|mathrm|text)\{(.*)\}$/.exec(token);
  if (named !== null)
    return {
      tag: named[1] === "text" ? "mtext" : "mi",
      children: [elementAt(named, 2).replaceAll("\\_", "_")],
    };
  if (token === "\\,") return { tag: "mtext", children: [thinSpace] };
  if (/^\d/.test(token)) return { tag: "mn", children: [token] };
  if (/^[a-zA-Z]$/.test(token)) return { tag: "mi", children: [token] };
  if (!token.startsWith("\\")) return { tag: "mo", children: [token === "-" ? "−" : token] };
  const name = token.slice(1);
  const operator = operators.get(name);
  if (operator !== undefined) return { tag: "mo", children: [operator] };
  const letter = letters.get(name);
  if (letter !== undefined) return { tag: "mi", children: [letter] };
  if (functions.has(name)) return { tag: "mi", children: [name] };
  throw new Error(`The formula holds ${token}, which has no MathML.`);
}

/** Not one of the white spaces that MathML ignores. */
const thinSpace = "\u2009";

const operators: ReadonlyMap<string, string> = new Map([
  ["cdot", "·"],
  ["le", "≤"],
  ["ge", "≥"],
  ["ne", "≠"],
  ["land", "∧"],
  ["lor", "∨"],
  ["lfloor", "⌊"],
  ["rfloor", "⌋"],
  ["sum", "∑"],
]);

const letters: ReadonlyMap<string, string> = new Map([
  ["alpha", "α"],
  ["beta", "β"],
  ["gamma", "γ"],
  ["delta", "δ"],
  ["epsilon", "ϵ"],
  ["zeta", "ζ"],
  ["eta", "η"],
  ["theta", "θ"],
  ["kappa", "κ"],
  ["lambda", "λ"],
  ["mu", "μ"],
  ["nu", "ν"],
  ["rho", "ρ"],
  ["sigma", "σ"],
  ["tau", "τ"],
  ["phi", "ϕ"],
  ["pi", "π"],
  ["omega", "ω"],
]);

const functions = new Set(["ln", "max", "min", "sin", "cos", "sinh", "cosh", "tanh"]);
