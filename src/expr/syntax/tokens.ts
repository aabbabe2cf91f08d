import { FormulaError } from "../formulaError.ts";

export interface Token {
  readonly kind: "number" | "name" | "sign" | "end";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a formula, with their places; the last token is always `end`. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    found.push(token);
    at = skipSpace(text, token.end);
  }
  found.push({ kind: "end", text: "", start: text.length, end: text.length });
  return found;
}

function tokenAt(text: string, start: number): Token {
  const number = match(numberPattern, text, start);
  if (number !== undefined) return numberToken(text, number, start);
  const name = match(namePattern, text, start);
  if (name !== undefined) {
    return {
      kind: "name",
      text: name.replace(spaceAroundDot, ""),
      start,
      end: start + name.length,
    };
  }
  const sign = match(signPattern, text, start);
  if (sign !== undefined) return { kind: "sign", text: sign, start, end: start + sign.length };
  throw refusal(text, start);
}

function numberToken(text: string, written: string, start: number): Token {
  const end = start + written.length;
  const tail = match(namePattern, text, end);
  if (tail !== undefined) {
    throw new FormulaError(
      `“${written}${tail}” is not a decimal number. Write it like 0.2 or 1e-7.`,
      start,
      end + tail.length,
    );
  }
  const exponent = Number(/e([+-]?\d+)$/i.exec(written)?.[1] ?? 0);
  if (Math.abs(exponent) > largestExponent) {
    throw new FormulaError(
      `“${written}” is out of range: exponents go up to ${largestExponent}.`,
      start,
      end,
    );
  }
  return { kind: "number", text: written.replaceAll("_", ""), start, end };
}

function refusal(text: string, start: number): FormulaError {
  const met = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const what = /["']/.test(met)
    ? "A formula has no text in quotes"
    : `A formula cannot contain “${met}”`;
  return new FormulaError(
    `${what}. It knows numbers, x, parameters, + - * / **, comparisons, & and functions.`,
    start,
    start + met.length,
  );
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function skipSpace(text: string, at: number): number {
  return at + (match(space, text, at)?.length ?? 0);
}

/** Float64 ends at 308; a longer exponent would only make exact arithmetic slow. */
const largestExponent = 400;
const space = /[\s\u00a0]*/y;
const spaceAroundDot = /\s/g;
const numberPattern = /(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y;
const namePattern = /[A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)*/y;
const signPattern = /\*\*|<=|>=|==|!=|[-+*/<>&|(),=]/y;
