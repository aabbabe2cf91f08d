// A piece of LaTeX, with what decides whether it needs brackets beside others.
/** A formula on its way to LaTeX. */
export interface LatexPiece {
  readonly text: string;
  /** How tightly its outermost operation binds. */
  readonly binds: number;
  readonly kind: "number" | "condition" | "cases";
  /** The rows of a distinction of cases: a value, and where it holds. */
  readonly rows: readonly (readonly [value: string, condition: string])[];
  /** The factor that it repeats, and how often. */
  readonly repeats?: { readonly factor: LatexPiece; readonly times: number };
  /** The same condition turned round, where it is one comparison. */
  readonly opposite?: string;
}

export const or = 1;
export const and = 2;
export const comparePrecedence = 3;
export const add = 4;
export const multiply = 5;
export const powerPrecedence = 6;
export const atom = 7;

export const piece = (text: string, binds: number): LatexPiece => ({
  text,
  binds,
  kind: "number",
  rows: [],
});

export const parenthesised = (text: string): string => `\\left(${text}\\right)`;

/** A condition among numbers is 0 or 1, which mathematics writes in square brackets (Iverson). */
export const asNumber = (u: LatexPiece): LatexPiece =>
  u.kind === "condition" ? piece(`\\left[${u.text}\\right]`, atom) : u;

export function bracketed(u: LatexPiece, needed: number): string {
  const { text, binds } = needed > comparePrecedence ? asNumber(u) : u;
  return binds >= needed ? text : parenthesised(text);
}
