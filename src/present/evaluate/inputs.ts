// What a person types to be evaluated: numbers, linspace(-6, 6, 13), or a nested list.
import { elementAt } from "../../required.ts";

export interface TypedInputs {
  readonly kind: "inputs";
  readonly values: readonly number[];
  /** The lengths of the nested lists from the outside in; [13] for a plain list of thirteen. */
  readonly shape: readonly number[];
}

/** What is wrong, and where in the text. */
export interface InputProblem {
  readonly kind: "problem";
  readonly problem: "empty" | "notANumber" | "unclosed" | "ragged" | "badLinspace" | "tooMany";
  readonly start: number;
  readonly end: number;
}

/** A million numbers are welcome; beyond that a slip of the finger is likelier than a wish. */
export const maxInputs = 1_000_000;

/** The numbers in the text, or the first place that is not one. NaN, inf and -inf are numbers. */
export function readInputs(text: string): TypedInputs | InputProblem {
  const state: State = { tokens: tokensOf(text), values: [], at: 0, depth: 0 };
  if (state.tokens.length === 0) return problem("empty", { start: 0, end: text.length });
  const shape = readSequence(state, undefined);
  if ("kind" in shape) return shape;
  if (state.values.length === 0) return problem("empty", { start: 0, end: text.length });
  return { kind: "inputs", values: state.values, shape: unwrapped(shape) };
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface State {
  readonly tokens: readonly Token[];
  readonly values: number[];
  at: number;
  depth: number;
}

type Shape = readonly number[];

/** Items up to the bracket that closes `open`, or to the end of the text. */
function readSequence(state: State, open: Token | undefined): Shape | InputProblem {
  let inner: Shape | undefined;
  let count = 0;
  for (;;) {
    while (state.tokens[state.at]?.text === ",") state.at += 1;
    const token = state.tokens[state.at];
    if (token === undefined)
      return open === undefined ? [count, ...(inner ?? [])] : problem("unclosed", open);
    if (closing.has(token.text)) {
      if (open === undefined) return problem("notANumber", token);
      state.at += 1;
      return [count, ...(inner ?? [])];
    }
    const item = readItem(state, token);
    if ("kind" in item) return item;
    if (inner !== undefined && !sameShape(inner, item.shape)) return problem("ragged", token);
    if (state.values.length > maxInputs) return problem("tooMany", token);
    inner = item.shape;
    count += item.count;
  }
}

interface Item {
  readonly shape: Shape;
  readonly count: number;
}

function readItem(state: State, token: Token): Item | InputProblem {
  state.at += 1;
  if (/^(?:np\.|numpy\.)?linspace$/.test(token.text)) return readLinspace(state, token);
  if (opening.has(token.text)) return readList(state, token);
  const value = numberIn(token.text);
  if (value === undefined) return problem("notANumber", token);
  state.values.push(value);
  return { shape: [], count: 1 };
}

function readList(state: State, open: Token): Item | InputProblem {
  if (state.depth === maxDepth) return problem("notANumber", open);
  state.depth += 1;
  const shape = readSequence(state, open);
  state.depth -= 1;
  return "kind" in shape ? shape : { shape, count: 1 };
}

/** linspace(first, last, count): evenly spaced, both ends included, as NumPy has it; 50 when no count is given. */
function readLinspace(state: State, word: Token): Item | InputProblem {
  let close = state.at;
  while (close < state.tokens.length && elementAt(state.tokens, close).text !== ")") close += 1;
  const end = state.tokens[close]?.end ?? word.end;
  const span = { start: word.start, end };
  const args = state.tokens.slice(state.at + 1, close).filter((token) => token.text !== ",");
  const [first, last, count = 50] = args.map((token) => numberIn(token.text));
  state.at = close + 1;
  if (close === state.tokens.length || args.length > 3 || first === undefined || last === undefined)
    return problem("badLinspace", span);
  if (!Number.isInteger(count) || count < 1 || !Number.isFinite(first) || !Number.isFinite(last))
    return problem("badLinspace", span);
  if (state.values.length + count > maxInputs) return problem("tooMany", span);
  const step = (last - first) / Math.max(1, count - 1);
  for (let i = 0; i < count; i += 1)
    state.values.push(i === count - 1 && count > 1 ? last : first + step * i);
  return { shape: [], count };
}

const sameShape = (a: Shape, b: Shape): boolean =>
  a.length === b.length && a.every((length, i) => length === b[i]);

/** A single list is the value itself: [[1, 2], [3, 4]] has shape 2 × 2, not 1 × 2 × 2. */
const unwrapped = (shape: Shape): Shape =>
  shape.length > 1 && shape[0] === 1 ? shape.slice(1) : shape;

function numberIn(text: string): number | undefined {
  const words = /^([+-]?)(?:np\.|numpy\.|math\.|float\.)?(nan|inf|infinity|∞)$/i.exec(text);
  if (words) {
    const [, sign, word = ""] = words;
    if (word.toLowerCase() === "nan") return NaN;
    return sign === "-" ? -Infinity : Infinity;
  }
  return /^[+-]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text)
    ? Number(text.replaceAll("_", ""))
    : undefined;
}

const tokensOf = (text: string): readonly Token[] =>
  Array.from(text.replaceAll("−", "-").matchAll(/[[\](),;]|[^\s[\](),;]+/g), (match) => ({
    text: match[0] === ";" ? "," : match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

const problem = (
  kind: InputProblem["problem"],
  { start, end }: { start: number; end: number },
): InputProblem => ({
  kind: "problem",
  problem: kind,
  start,
  end,
});

const opening = new Set(["[", "("]);
const closing = new Set(["]", ")"]);
const maxDepth = 16;
