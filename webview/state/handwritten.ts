// A formula as people write it by hand, made one that the parser of formulas reads: "2x^2" becomes "2*x**2".
import { abbreviation, functionOp } from "../../src/expr/vocabulary.ts";

export interface Rewritten {
  readonly text: string;
  /** Where in what was written a place of `text` comes from. */
  readonly placeOf: (place: number) => number;
}

/**
 * `^` is a power; a number, a letter or a bracket multiplies the name or bracket after it; `e` is Euler's
 * number: `e^-x` becomes `exp(-x)`. All else stays as it is. Takes linear time.
 */
export function rewritten(written: string): Rewritten {
  const pieces = piecesOf(written);
  const parts: Part[] = [];
  const add = (text: string, from: number): void => void parts.push({ text, from });
  /** The depths of brackets at which an `exp(` waits for the end of its exponent. */
  const waiting: number[] = [];
  let depth = 0;
  let end = 0;
  pieces.forEach((piece, index) => {
    const [before, next] = [pieces[index - 1], pieces[index + 1]];
    add(written.slice(end, piece.start), end);
    end = piece.end;
    if (before !== undefined && multiplies(before, piece)) add("*", piece.start);
    if (isPower(piece) && isEuler(before)) return;
    if (isEuler(piece) && isPower(next)) {
      add("exp(", piece.start);
      waiting.push(depth);
      return;
    }
    add(isEuler(piece) ? "exp(1)" : isPower(piece) ? "**" : piece.text, piece.start);
    if (piece.text === "(") depth += 1;
    if (piece.text === ")") depth -= 1;
    if (!endsValue(piece, next) || isPower(next)) return;
    while (waiting.at(-1) === depth) {
      add(")", piece.end);
      waiting.pop();
    }
  });
  return {
    text: parts.map(({ text }) => text).join(""),
    placeOf: (place) => placeIn(parts, place),
  };
}

/** Where a name first occurs in what was written, and not as a part of another name. */
export const placeOfName = (written: string, name: string): number | undefined =>
  piecesOf(written).find(({ kind, text }) => kind === "name" && text === name)?.start;

interface Part {
  readonly text: string;
  /** Where it was written. */
  readonly from: number;
}

function placeIn(parts: readonly Part[], place: number): number {
  let start = 0;
  for (const { text, from } of parts) {
    if (place < start + text.length) return from + (place - start);
    start += text.length;
  }
  const last = parts.at(-1);
  return last === undefined ? 0 : last.from + last.text.length;
}

interface Piece {
  readonly kind: "number" | "name" | "sign";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const piecesOf = (written: string): readonly Piece[] =>
  [...written.matchAll(piecePattern)].map(({ index, groups = {}, 0: text }) => ({
    kind:
      groups["number"] !== undefined ? "number" : groups["name"] !== undefined ? "name" : "sign",
    text,
    start: index,
    end: index + text.length,
  }));

/** Whether two neighbours are factors of a product. */
function multiplies(left: Piece, right: Piece): boolean {
  if (right.kind === "name") return (isFactor(left) || isLetter(left)) && !keywords.has(right.text);
  if (right.kind === "number") return left.text === ")";
  return right.text === "(" && (isFactor(left) || isLetter(left));
}

const isFactor = ({ kind, text }: Piece): boolean => kind === "number" || text === ")";
const isPower = (piece: Piece | undefined): boolean => piece?.text === "^" || piece?.text === "**";
const isEuler = (piece: Piece | undefined): boolean => piece?.text === "e";
const isLetter = ({ kind, text }: Piece): boolean =>
  kind === "name" && (text.length === 1 || text === "pi") && !isFunction(text);
const isFunction = (name: string): boolean =>
  functionOp(name) !== undefined || abbreviation(name) !== undefined;

/** Whether an operand ends here: not at the name of a function. */
const endsValue = ({ kind, text }: Piece, next: Piece | undefined): boolean =>
  kind === "number" ||
  text === ")" ||
  (kind === "name" && (next?.text !== "(" || text.length === 1));

const piecePattern =
  /(?<number>(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|\*\*|\S/g;
const keywords: ReadonlySet<string> = new Set("and or not if else for in is".split(" "));
