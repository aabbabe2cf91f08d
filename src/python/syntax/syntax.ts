// The part of Python's syntax that decides what a name means. Offsets count through all sources of a document.

import type { Offsets } from "../source/offsets.ts";

export type LiteralValue = number | boolean | string | null;

export type Expression =
  | Name
  | Member
  | CallExpression
  | Text
  | Literal
  | Arithmetic
  | { readonly tag: "item"; readonly of: Expression; readonly key: Expression }
  | { readonly tag: "choice"; readonly options: readonly Expression[] }
  /** Open if a star adds further items. */
  | { readonly tag: "tuple"; readonly items: readonly Expression[]; readonly isOpen?: true }
  | Dictionary
  | { readonly tag: "other" };

/** Numbers, names in capitals, which mark constants, and constants of modules, joined by an operator: `2 * SLOPE`. */
export interface Arithmetic extends Offsets {
  readonly tag: "arithmetic";
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
  readonly text: string;
}

export interface Dictionary {
  readonly tag: "dictionary";
  readonly entries: readonly DictionaryEntry[];
  /** Set where it takes in another one, `{**more}`. */
  readonly isOpen?: true;
}

export interface DictionaryEntry {
  readonly key: Expression;
  readonly value: Expression;
}

export interface Name extends Offsets {
  readonly tag: "name";
  readonly text: string;
}

/** `of.text`; the span is that of the last component. */
export interface Member extends Offsets {
  readonly tag: "member";
  readonly of: Expression;
  readonly text: string;
  /** Where the quote opens, of one that `getattr` asks for. */
  readonly open?: number;
}

/** The span is that of the argument list, with its brackets. */
export interface CallExpression extends Offsets {
  readonly tag: "call";
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  /** What follows `**`. */
  readonly spread: readonly Expression[];
  /** How many positional arguments precede the first `*`; absent without a star. */
  readonly starredAt?: number;
  /** What follows `*`, if that is the last positional argument. */
  readonly starred?: Expression;
}

/** A plain string; the span is that of the text inside the quotes. */
export interface Text extends Offsets {
  readonly tag: "string";
  /** The offset of its prefix or first quote; it is closed by as many quotes as are before the text. */
  readonly open: number;
  readonly text: string;
}

export interface Literal extends Offsets {
  readonly tag: "literal";
  readonly value: number | boolean | null;
  readonly text: string;
  /** A fraction that Python 2 rounds down, as it does 1 / 3. */
  readonly isRoundedBefore3?: true;
}

/** An argument has a name, or a position unless a starred one came before. */
export interface Argument {
  readonly name: string | undefined;
  readonly position: number | undefined;
  readonly value: Expression;
}

export function memberOf(of: Expression, { text, start, end }: Name): Member {
  return { tag: "member", of, text, start, end };
}

export const other: Expression = { tag: "other" };
